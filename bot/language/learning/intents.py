"""What the judge of intents learns from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.language.judge import features
from bot.language.learned.weights import Weights
from bot.language.learning.alignment import aligned
from bot.language.learning.lessons import Lesson
from bot.language.learning.regression import Example, learn_labels
from bot.language.understanding import Intent
from bot.language.wording import between


def learn_intents(lessons: Iterable[Lesson]) -> Weights:
    examples = [example for lesson in lessons for example in _examples(lesson)]
    return learn_labels(examples, tuple(Intent))


def _examples(lesson: Lesson) -> Iterator[Example]:
    told, reading = lesson.told, lesson.read()
    for account, event in aligned(reading, told):
        right = [event["intent"], *event.get("alt", {}).get("intent", [])]
        words = between(reading.words, account.begin, account.end)
        yield Example(features(account.parts, words, account.behind), right)
