"""What the tagger of topics learns from: past interviews whose topics are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from bot.language import topic_tagging
from bot.language.events import topics_ruled
from bot.language.learned.tagger import OUTSIDE
from bot.language.learned.weights import Weights
from bot.language.learning.alignment import aligned
from bot.language.learning.chain import Sentence, learn_chain
from bot.language.learning.lessons import Lesson
from bot.language.text import Message
from bot.language.topic_tagging import LINK, TOPIC
from bot.language.understanding import Intent

TAGS: Final = (OUTSIDE, *(f"{place}-{kind}" for kind in (TOPIC, LINK) for place in "BI"))
_LONGEST_LINK: Final = 3  # tokens: ", and then"


def learn_topics(lessons: Iterable[Lesson]) -> Weights:
    return learn_chain(
        [s for lesson in lessons if lesson.told.whole for s in _sentences(lesson)], TAGS, rounds=10
    )


def _sentences(lesson: Lesson) -> Iterator[Sentence]:
    told, reading = lesson.told, lesson.read()
    for account, event in aligned(reading, told):
        if event["intent"] != Intent.INTERVIEW_PAST or None in event.get("alt", {}).get("topics", ()):
            continue
        text = reading.setting.message
        ruled = topics_ruled(account, reading.setting, reading.findings)
        first, tokens = topic_tagging.contexts(reading.words, account.begin, account.end, ruled)
        yield Sentence(tokens, _tags(text, event, account.begin, first, len(tokens)))


def _tags(message: Message, event: dict[str, Any], begin: int, first: int, count: int) -> list[str]:
    """The tag of each of so many tokens from the `first` on."""
    tags = [OUTSIDE] * count
    at, last = begin, count
    for topic in event.get("topics", ()):
        place = message.text.casefold().find(topic.casefold(), at)
        if place < 0:
            continue
        at = place + len(topic)
        inside = [n for n in range(count) if place <= message.tokens[first + n].start < at]
        if not inside:
            continue
        if inside[0] - last <= _LONGEST_LINK:
            _tag(tags, range(last, inside[0]), LINK)
        _tag(tags, inside, TOPIC)
        last = inside[-1] + 1
    return tags


def _tag(tags: list[str], inside: Sequence[int], kind: str) -> None:
    for number in inside:
        tags[number] = f"{'B' if number == inside[0] else 'I'}-{kind}"
