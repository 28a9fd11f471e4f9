"""Messages to learn from, with what finds their names. A tagger that has learned from a message finds all
names in it, which in new messages it does not: what weighs names must learn how far they can be trusted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from bot.language import reader
from bot.language.learned.tagger import Tagger
from bot.language.learning.messages import Labelled
from bot.language.learning.names import learn_names
from bot.language.names import tagging
from bot.language.reader import Reading

_FOLDS: Final = 3


@dataclass(frozen=True, slots=True)
class Lesson:
    """A labelled message to learn from, and the tagger that finds its names."""

    told: Labelled
    tagger: Tagger

    def read(self) -> Reading:
        """The message taken apart, each time anew: what is told in it is put together in place."""
        told = self.told
        return reader.take_apart(told.text, now=told.now, tz=told.tz, tagger=self.tagger)


def as_shipped(messages: Sequence[Labelled]) -> list[Lesson]:
    """The messages in their order, with the tagger that ships with the bot."""
    return [Lesson(told, tagging.shipped()) for told in messages]


def as_if_new(messages: Sequence[Labelled]) -> list[Lesson]:
    """The messages in their order, each with a tagger that has not learned from it."""
    taggers = [_tagger_without(messages, fold) for fold in range(_FOLDS)]
    return [Lesson(told, taggers[n % _FOLDS]) for n, told in enumerate(messages)]


def _tagger_without(messages: Sequence[Labelled], fold: int) -> Tagger:
    others = [told for n, told in enumerate(messages) if n % _FOLDS != fold]
    return Tagger(learn_names(others, seeds=(1,)))
