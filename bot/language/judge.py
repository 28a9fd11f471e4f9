"""What an event is about: what the phrases found in it say, weighed together with all its words by a model
that has read some thousands of messages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, pairwise
from typing import Final

from bot.language.learned import weights
from bot.language.learned.classifier import Classifier, Verdict
from bot.language.parts import Part
from bot.language.slots import slot_of
from bot.language.stems import stems
from bot.language.understanding import OUTCOMES, Intent
from bot.language.wording import Word

_EDGE: Final = "|"
_DOUBTFUL: Final = 0.4  # less sure than that, and with nothing that a rule has seen, nothing is said
_GRAVE: Final = 0.75  # the same for what would end a case: below it, the likeliest of the rest counts
_LONGEST: Final = 6  # lengths are counted in fours, up to this many


@cache
def classifier() -> Classifier:
    return Classifier(weights.load("intents"))


def judge(parts: Sequence[Part], words: Sequence[Word], before: str = "") -> Verdict:
    """The intent of the event that these parts, with these words (see `wording`), report behind an event
    of the intent `before`: "Acme said no, and Globex too"."""
    if not any(word.text[0].isalnum() or word.text.startswith("<") for word in words):
        return Verdict({Intent.OTHER: 1.0})  # nothing but marks and pictures
    verdict = classifier().judge(features(parts, words, before))
    if any(part.kind for part in parts):
        return verdict
    if verdict.best in OUTCOMES and verdict.sure < _GRAVE:
        verdict = Verdict({kind: chance for kind, chance in verdict.chances.items() if kind not in OUTCOMES})
    return verdict if verdict.sure >= _DOUBTFUL else Verdict({Intent.OTHER: verdict.sure})


def features(parts: Sequence[Part], words: Sequence[Word], before: str = "") -> list[str]:
    """What is weighed; each once."""
    weighed = (_said(words), _seen(parts), _reported(parts, words), _behind(parts, before), ["always"])
    return list(dict.fromkeys(chain(*weighed)))


def _behind(parts: Sequence[Part], before: str) -> Iterator[str]:
    """What is told before an event is told of it, too, where it says little itself."""
    if before:
        yield f"behind {before}"
        yield f"behind {before} telling {any(part.telling for part in parts)}"
        yield f"behind {before} dated {any(part.spots for part in parts)}"


def _said(words: Sequence[Word]) -> Iterator[str]:
    """Words as they stand and without their endings; of these pairs, too, with one between or none."""
    bare = [stem for word in words for stem in stems(word.text)]
    framed = [_EDGE, *bare, _EDGE]
    yield from (f"w {word.text}" for word in words)
    yield from (f"s {word}" for word in bare)
    yield from (f"s {one} {two}" for one, two in pairwise(framed))
    yield from (f"s {one} _ {two}" for one, two in zip(framed, framed[2:], strict=False))


def _seen(parts: Sequence[Part]) -> Iterator[str]:
    """The phrases found, whether they hold or not, and where the dates would belong."""
    for part in parts:
        yield from (f"holds {hit.label}" for hit in part.evidence.kept)
        yield from (f"phrase {label}" for label in sorted(part.clause.labels))
        yield from (f"date {slot_of(spot, part)}" for spot in part.spots)
        if part.evidence.question:
            yield "asked"
        if part.pasted:
            yield "pasted"


def _reported(parts: Sequence[Part], words: Sequence[Word]) -> Iterator[str]:
    """What the parts report by themselves. The fewer words there are, the likelier that is all."""
    long = min(_LONGEST, len(words) // 4)
    kinds = list(dict.fromkeys(str(part.kind) for part in parts if part.kind))
    yield f"long {long}"
    yield f"first {kinds[:1]}"
    yield f"reported {kinds}"
    yield f"reported {kinds} long {long}"
    yield from (f"reported {kind}" for kind in kinds)
