"""What the model of where events begin learns from: messages whose events, one or several, are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.language.learned.weights import Weights
from bot.language.learning.alignment import beginnings
from bot.language.learning.lessons import Lesson
from bot.language.learning.regression import Example, learn_labels
from bot.language.splitting import BEGINS, CHOICES, GOES_ON, Place


def learn_splits(lessons: Iterable[Lesson]) -> Weights:
    """The judge of intents must have been learned before."""
    whole = (lesson for lesson in lessons if lesson.told.whole)
    return learn_labels([example for lesson in whole for example in _examples(lesson)], CHOICES)


def _examples(lesson: Lesson) -> Iterator[Example]:
    """One for each clause that may begin an event; none from a message in which one cannot be found again."""
    told, reading = lesson.told, lesson.read()
    found = beginnings(reading, told)
    if found is None:
        return
    examples: list[Example] = []

    def ends(place: Place) -> str:
        told = reading.splitter.told(place.account)
        begins = place.number in found
        examples.append(Example(reading.splitter.features(place, told), [BEGINS if begins else GOES_ON]))
        return told if begins else ""

    reading.accounts(ends)
    yield from examples
