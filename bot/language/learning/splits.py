"""What the model of where events begin learns from: messages whose events, one or several, are known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.language import reader
from bot.language.learned.weights import Weights
from bot.language.learning.alignment import beginnings
from bot.language.learning.messages import Labelled
from bot.language.learning.regression import Example, learn_labels
from bot.language.splitting import BEGINS, CHOICES, GOES_ON, features


def learn_splits(messages: Iterable[Labelled]) -> Weights:
    """The judge of intents must have been learned before."""
    examples = [example for told in messages if told.whole for example in _examples(told)]
    return learn_labels(examples, CHOICES)


def _examples(told: Labelled) -> Iterator[Example]:
    """One for each part but the first; none from a message in which an event cannot be found again."""
    reading = reader.take_apart(told.text, now=told.now, tz=told.tz)
    found = beginnings(reading, told)
    if found is None:
        return
    start = 0
    for number in range(1, len(reading.parts)):
        so_far, part = reading.parts[start:number], reading.parts[number]
        weighed = features(so_far, part, reading.setting, reading.words_of)
        yield Example(weighed, [BEGINS if number in found else GOES_ON])
        if number in found:
            start = number
