"""What the tagger of names learns from: messages whose companies, people and jobs are known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from bot.language.learned.tagger import OUTSIDE
from bot.language.learned.weights import Weights
from bot.language.learning.chain import Sentence, learn_chain
from bot.language.learning.messages import Labelled
from bot.language.names import finder, roles
from bot.language.names.context import contexts
from bot.language.names.search import Names
from bot.language.names.tagging import COMPANY, PERSON, ROLE
from bot.language.text import Message

#: In this order: a word of a job's title is not the company's, nor one of a company a person's.
_KINDS: Final = (ROLE, COMPANY, PERSON)
#: One in so many of the messages that the rules had in view: with all of them rules would count too little.
_SEEN_STEP: Final = 2
TAGS: Final = (OUTSIDE, *(f"{place}-{kind}" for kind in _KINDS for place in "BI"))


def learn_names(messages: Iterable[Labelled], seeds: Sequence[int] = (1, 2, 3, 4, 5, 6)) -> Weights:
    """The tagger's weights: from fresh messages it learns to weigh what the rules say, from some of the
    others what names a name where no rule says anything."""
    whole = [told for told in messages if told.whole]
    seen = [told for told in whole if not told.fresh][::_SEEN_STEP]
    sentences = [_unruled(told) for told in seen]
    sentences += [s for told in whole if told.fresh for s in _sentences(told)]
    return learn_chain(sentences, TAGS, seeds=seeds)


def _unruled(told: Labelled) -> Sentence:
    """The message as if there were no rules, and its employers unknown."""
    message = Message(told.text)
    return Sentence(contexts(message, Names(), (), fame=False), right_tags(message, told))


def _sentences(told: Labelled) -> Iterator[Sentence]:
    """The message as it is, and as if its employers were unknown: most are, and their neighbours alone must
    give them away."""
    message = Message(told.text)
    jobs = roles.find(message)
    names = finder.find(message, (), (), jobs)
    tags = right_tags(message, told)
    for fame in (True, False):
        yield Sentence(contexts(message, names, jobs, fame=fame), tags)


def right_tags(message: Message, told: Labelled) -> list[str]:
    """The tag of each token: every place where a name of the message's events stands."""
    tags = [OUTSIDE] * len(message.tokens)
    for kind in _KINDS:
        for name in (name for event in told.events for name in _of_kind(event, kind)):
            for tokens in _places(message, name):
                if all(tags[index] == OUTSIDE for index in tokens):
                    for index in tokens:
                        tags[index] = f"{'B' if index == tokens[0] else 'I'}-{kind}"
    return tags


def _of_kind(event: dict[str, Any], kind: str) -> list[str]:
    if kind == PERSON:
        return list(event.get("people", []))
    return [event[kind]] if event.get(kind) else []


def _places(message: Message, name: str) -> Iterator[list[int]]:
    """The tokens of each place where the name is written, with or without a possessive 's."""
    spelt = r"\s+".join(re.escape(word) for word in name.split())
    for found in re.finditer(rf"(?<!\w){spelt}(?!\w)", message.text, re.IGNORECASE):
        tokens = [
            index
            for index, token in enumerate(message.tokens)
            if found.start() <= token.start < found.end()
            and message.plain[found.end() : token.end] in ("", "'", "'s", "s'")
        ]
        if tokens:
            yield tokens
