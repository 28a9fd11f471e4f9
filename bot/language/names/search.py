"""The search for names in one message: what was found so far, and what can be a name at all."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bot.language import lexicon
from bot.language.names import runs
from bot.language.names.frame_words import GENERIC, PLACE_NAMES
from bot.language.names.runs import STAGE_NOUNS, Run
from bot.language.text import Message


@dataclass(frozen=True, slots=True)
class Named:
    """A name in the text. `score` orders companies: how sure the frame is."""

    first: int
    last: int
    start: int
    end: int
    score: float


@dataclass(slots=True)
class Names:
    companies: list[Named] = field(default_factory=list)
    people: list[Named] = field(default_factory=list)


class Search:
    """`used` holds the tokens that already are a name, `in_role` those of the job."""

    def __init__(self, message: Message, roles: list[tuple[int, int, bool]]) -> None:
        self.message, self.tokens, self.names = message, message.tokens, Names()
        self.in_role = {index for first, last, sure in roles for index in range(first, last) if sure}
        self.titles = {index for first, last, _ in roles for index in range(first, last)}
        self.used: set[int] = set()  # tokens that already are a name

    def known(self, known: tuple[str, ...], into: list[Named]) -> None:
        for name in known:
            low = name.casefold().strip()
            if len(low) < 2:
                continue
            for found in re.finditer(rf"(?<!\w){re.escape(low)}(?!\w)", self.message.low):
                inside = [i for i, t in enumerate(self.tokens) if found.start() <= t.start < found.end()]
                if inside and not self.used.intersection(inside):
                    self.take(into, Run(inside[0], inside[-1] + 1, found.start(), found.end()), 9)

    def well_known(self) -> None:
        """Employers whose names read as persons or dates, of several words and written with a capital."""
        low = self.message.low
        for name in lexicon.companies_like_words():
            if " " in name and name in low and self.message.plain[low.index(name)].isupper():
                self.known((name,), self.names.companies)

    def take(self, into: list[Named], run: Run, score: float) -> None:
        self.used.update(range(run.first, run.last))
        into.append(Named(run.first, run.last, run.start, run.end, score))

    def free(self, run: Run | None) -> bool:
        return (
            run is not None
            and not self.used.intersection(range(run.first, run.last))
            and run.first not in self.in_role
        )

    def acceptable(self, run: Run, small: bool) -> bool:
        """Whether the run can be an employer's name at all."""
        low = self.message.low[run.start : run.end]
        words = [t.low for t in self.tokens[run.first : run.last] if t.kind == "word"]
        if low in lexicon.agencies() or (words and " ".join(words) in lexicon.agencies()):
            return False
        if low in lexicon.companies_like_words():
            return True
        if (
            len(words) > 1
            and self.message.plain[run.start : run.end].isupper()
            and all(w in lexicon.common_words() for w in words)
        ):
            return False
        if all(w in GENERIC or w in lexicon.role_heads() or w in STAGE_NOUNS for w in words):
            return False
        if small and len(words) == 1 and words[0] in runs.COMPANY_ENDINGS:
            return False  # "at the surgery"
        common = lexicon.common_words()
        if len(words) == 1 and words[0] in common:
            return False
        return not (small and all(w in common for w in words))

    def soft_role(self, run: Run) -> bool:
        return all(index in self.titles for index in range(run.first, run.last))

    def skip_the(self, index: int) -> int:
        begin = index
        while (
            index < len(self.tokens)
            and index - begin < 3
            and self.tokens[index].low in ("the", "a", "an", "my")
            and not (
                self.tokens[index].capital
                and (
                    runs.capital(self.message, index + 1)
                    or (
                        self.message.gap(index) == ""
                        and self.message.low[self.tokens[index].end : self.tokens[index].end + 1] == "."
                    )
                )
            )
        ):
            index += 1
        return index

    def place(self, run: Run) -> bool:
        """ "in New York", "our Galway office": where, not who."""
        before = self.tokens[run.first - 1].low if run.first else ""
        return before in ("our", "their", "near") or (
            before == "in" and self.message.low[run.start : run.end] in PLACE_NAMES
        )

    def followed_by_stage(self, run: Run) -> bool:
        at = run.last
        return at < len(self.tokens) and (
            self.tokens[at].low in STAGE_NOUNS
            or self.tokens[at].low in ("office", "branch", "team", "guys", "lot")
        )

    def followed_by_origin(self, run: Run) -> bool:
        """ "X from Y", "X at Y": X is a person."""
        at = run.last
        return (
            at + 1 < len(self.tokens)
            and self.tokens[at].low in ("from", "at", "@")
            and runs.capital(self.message, self.skip_the(at + 1))
            and runs.read(self.message, self.skip_the(at + 1), False) is not None
        )
