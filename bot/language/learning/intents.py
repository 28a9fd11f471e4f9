"""What the judge of intents learns from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.language import reader
from bot.language.judge import features
from bot.language.learned.weights import Weights
from bot.language.learning.alignment import aligned
from bot.language.learning.messages import Labelled
from bot.language.learning.regression import Example, learn_labels
from bot.language.understanding import Intent


def learn_intents(messages: Iterable[Labelled]) -> Weights:
    """Names must have been learned before: they stand in what is weighed."""
    examples = [example for told in messages for example in _examples(told)]
    return learn_labels(examples, tuple(Intent))


def _examples(told: Labelled) -> Iterator[Example]:
    reading = reader.take_apart(told.text, now=told.now, tz=told.tz)
    for parts, event in aligned(reading, told):
        right = [event["intent"], *event.get("alt", {}).get("intent", [])]
        yield Example(features(parts, reading.words_of(parts)), right)
