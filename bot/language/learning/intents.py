"""What the judge of intents learns from."""

from __future__ import annotations

from collections.abc import Iterable

from bot.language import reader
from bot.language.events import Findings, reaches, words_of
from bot.language.judge import features
from bot.language.learned.weights import Weights
from bot.language.learning.messages import Labelled
from bot.language.learning.regression import Example, learn_labels
from bot.language.understanding import Intent


def learn_intents(messages: Iterable[Labelled]) -> Weights:
    """The judge's weights. Names must have been learned before: they stand in what is weighed."""
    examples = [example for told in messages for example in _examples(told)]
    return learn_labels(examples, tuple(Intent))


def _examples(told: Labelled) -> list[Example]:
    """One for each event, where as many were found as there are; else one for the first."""
    reading = reader.take_apart(told.text, now=told.now, tz=told.tz)
    findings = Findings(reading.names, reading.jobs)
    weighed = [
        features(parts, words_of(parts, begin, end, reading.setting, findings))
        for parts, (begin, end) in zip(reading.groups, reaches(reading.groups, reading.setting), strict=True)
    ]
    rights = [told.intents, *([event["intent"]] for event in told.events[1:])]
    if len(weighed) != len(rights):
        weighed, rights = weighed[:1], rights[:1]
    return [Example(each, right) for each, right in zip(weighed, rights, strict=True)]
