"""Settings by tapping, and pausing in words."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import Final

from bot.chat.handlers import places, replies
from bot.chat.talk import Talk
from bot.chat.views import settings as views
from bot.chat.views.base import View
from bot.domain.models import CADENCE_BOUNDS, Tone
from bot.language.answers import Hours, read_absence
from bot.places import zone_label
from bot.services import preferences
from bot.services.preferences import TIMES
from bot.services.snoozing import instant
from bot.services.taps import StaleTap

#: Of an instant in seconds, up to the year 2286.
MOST_DIGITS: Final = 11


def command(talk: Talk, said: str) -> None:
    talk.say(_main(talk))


def pause_command(talk: Talk, said: str) -> None:
    """/pause, alone or with an end behind it."""
    pause_in_words(talk, said) if said else talk.say(views.pause_choice())


def pause_in_words(talk: Talk, said: str) -> None:
    """ "Pause until Monday"; without a day to come the choice is shown. One that is to begin later is offered
    for now, as a pause cannot be planned."""
    away = read_absence(said, now=talk.now, tz=talk.zone, country=talk.person.country)
    until = instant(talk.desk, away.ends) if away.ends else None
    if away.starts and away.starts.day > talk.desk.today:
        return talk.say(views.pause_ahead(away.starts.day, until, talk.zone))
    if until is None or until <= talk.now:
        return talk.say(views.pause_choice())
    return talk.say(views.paused(preferences.pause(talk.desk, until)))


def _pause_until(talk: Talk, stamp: str) -> None:
    """A tap on the pause that was offered."""
    until = datetime.fromtimestamp(int(stamp), UTC) if stamp.isdigit() and len(stamp) < MOST_DIGITS else None
    if until is None or until <= talk.now:
        raise StaleTap
    talk.toast("Paused")
    talk.edit(views.paused(preferences.pause(talk.desk, until)))


def offer_hours(talk: Talk, wish: Hours) -> bool:
    """ "Message me only after 4pm": offered for every day; False where no hour would be left."""
    kept = preferences.hours_kept(talk.person, wish)
    if kept is None:
        return False
    talk.say(views.hours_set(kept) if kept == talk.person else views.hours_offered(talk.person, wish))
    return True


def _keep_hours(talk: Talk, side: str, at: time) -> None:
    """A tap on the hours that were offered."""
    wish = Hours(earliest=at) if side == views.AFTER else Hours(latest=at)
    try:
        person = preferences.keep_hours(talk.desk, wish)
    except ValueError as wrong:
        raise StaleTap from wrong
    talk.toast("Set")
    talk.edit(views.hours_set(person))


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
    if field == views.UNTIL:
        return _pause_until(talk, value)
    if field in (views.AFTER, views.BEFORE) and (at := _time_of(value)):
        return _keep_hours(talk, field, at)
    before = talk.person
    if field == "tone" and value in set(Tone):
        preferences.set_tone(talk.desk, Tone(value))
    elif field in TIMES and (set_to := _time_of(value)):
        try:
            preferences.set_time(talk.desk, field, set_to)
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


def _time_of(value: str) -> time | None:
    """ "0830"."""
    try:
        return time.fromisoformat(value) if len(value) == 4 else None
    except ValueError:
        return None


def _main(talk: Talk) -> View:
    zone = talk.person.zone or talk.person.assumed_zone
    label = zone_label(zone) if zone else ""
    return views.main(talk.person, talk.now, label)
