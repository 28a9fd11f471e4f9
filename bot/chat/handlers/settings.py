"""Settings by tapping, and pausing in words."""

from __future__ import annotations

from datetime import time

from bot.chat.handlers import places, replies
from bot.chat.talk import Talk
from bot.chat.views import settings as views
from bot.chat.views.base import View
from bot.domain.models import CADENCE_BOUNDS, Tone
from bot.language.reader import read_moment
from bot.places import zone_label
from bot.services import preferences
from bot.services.preferences import TIMES
from bot.services.snoozing import instant
from bot.services.taps import StaleTap


def command(talk: Talk, said: str) -> None:
    talk.say(_main(talk))


def pause_command(talk: Talk, said: str) -> None:
    """/pause, alone or with an end behind it."""
    pause_in_words(talk, said) if said else talk.say(views.pause_choice())


def pause_in_words(talk: Talk, said: str) -> None:
    """ "Pause until Monday"; without a day the choice is shown."""
    found = read_moment(said, now=talk.now, tz=talk.zone, country=talk.person.country)
    if found is None:
        return talk.say(views.pause_choice())
    until, _ = instant(talk.desk, found.value)
    return talk.say(views.paused(preferences.pause(talk.desk, until)))


def paused(talk: Talk, days: int) -> None:
    """A tap on one of the offered pauses; 0 days means until resumed."""
    if days not in views.PAUSES:
        raise StaleTap
    person = preferences.pause_days(talk.desk, days) if days else preferences.pause(talk.desk, None)
    talk.toast("Paused")
    talk.edit(views.paused(person))


def section(talk: Talk, name: str) -> None:
    """A tap that leads somewhere in the settings."""
    talk.toast()
    if name == "zone":
        return places.command(talk, "")
    if name == "resume":
        return talk.edit(resumed(talk))
    if name in preferences.STANDING_FACTS:
        return replies.ask(talk, preferences.ask(talk.desk, name))
    view = _section(talk, name)
    return talk.edit(view) if view else None


def resumed(talk: Talk) -> View:
    preferences.resume(talk.desk)
    return views.resumed()


def _section(talk: Talk, name: str) -> View | None:
    person = talk.person
    if name in TIMES:
        return views.time_choice(person, name)
    if name in CADENCE_BOUNDS:
        return views.number(person, name)
    if name == "pause":
        return views.pause_choice()
    if name == "pace":
        return views.pace(person, preferences.slack(talk.desk))
    simple = {"hours": views.hours, "tone": views.tone}
    if name in simple:
        return simple[name](person)
    return _main(talk) if name == "main" else None


def chosen(talk: Talk, choice: str) -> None:
    """A tap that sets something: `field=value`."""
    field, _, value = choice.partition("=")
    before = talk.person
    if field == "tone" and value in set(Tone):
        preferences.set_tone(talk.desk, Tone(value))
    elif field in TIMES and len(value) == 4 and value.isdigit():
        try:
            preferences.set_time(talk.desk, field, time(int(value[:2]), int(value[2:])))
        except ValueError:
            return talk.toast("That would leave no hour for a nudge.", alert=True)
    elif field in CADENCE_BOUNDS and value in ("+1", "-1"):
        preferences.step_cadence(talk.desk, field, int(value))
    elif field == views.SLACK_FIELD and value.isdigit():
        preferences.set_slack(talk.desk, int(value))
    else:
        return talk.toast("That is settled already.")
    if talk.person == before:
        return talk.toast("It is that already.")
    talk.toast("Set")
    view = _section(talk, field)
    return talk.edit(view) if view else None


def _main(talk: Talk) -> View:
    zone = talk.person.zone or talk.person.assumed_zone
    label = zone_label(zone) if zone else ""
    return views.main(talk.person, talk.now, label)
