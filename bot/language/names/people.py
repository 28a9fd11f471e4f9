# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""People: lists of names, titles before a name, given names, and the words that introduce somebody."""

from __future__ import annotations

import re

from bot.language import lexicon
from bot.language.names import runs
from bot.language.names.frame_words import GENERIC, SAYING, VERBAL
from bot.language.names.runs import TITLES, Run
from bot.language.names.search import Search

_PERSON_LEADS = re.compile(
    r"(?:\b(?:interviewers?|recruiters?|manager|hm|named|called|contact|met|meeting|name|names|panel|founder|owner|director|boss|lady|guy|woman|man|people|host|lead|head|ceo|cto|they|them|team|interviewed by|spoke (?:to|with)|talked (?:to|with)|talk (?:to|with)|speaking (?:to|with)|chatted (?:to|with)|sat down with|according to|thank(?:ed|s to)?|regards|told|by|both|seeing|saw|emailed|email|wrote to|pinged|messaged|texted|rang|with)(?: of (?:\d|two|three|four|five))?(?: (?:was|were|is|are|will be|being|called|named|today was|today were|included))?(?: both)?[:,(]?(?: \()? ?)$"
)

_STRONG = re.compile(
    r"(?:\b(?:landlord|landlady|gaffer|foreman|head chef|matron|supervisor|headteacher|interviewers?|recruiters?|hiring manager|hm|contact|guy|lady|woman|man|boss|owner|founder|director|manager|cto|ceo|hr|his|her|their)(?:'s)?(?: name)?(?: (?:was|were|is|are|there|called|named)){0,2}(?: called| named)?[:,(]? ?\(?|\b(?:someone|somebody|guy|lady|woman|man|person|recruiter|manager) (?:called|named) |\baccording to |\bhis name (?:is|was) |\bher name (?:is|was) )$"
)

_TITLE = re.compile(
    r"^\s?(?:\(|, |- )(?:the |their |our |my |an? )?(?:[\w&/-]+ ){0,4}?(?:recruiter|manager|director|engineer|lead|head|vp|ceo|cto|cfo|coo|hr|founder|owner|partner|officer|developer|designer|principal|matron|chef|nurse|doctor|scientist|analyst|consultant|supervisor|president|architect|em|pm|hm|teacher|headteacher|interviewer|boss|executive|assistant|coordinator|specialist|generalist|guy|chair|dean|professor|editor|producer|associate|admin|ta|talent|recruiting)\b"
)


class PeopleSearch(Search):
    """Finds the people of a message."""

    def lists_of_people(self) -> None:
        """ "Korben, Ruby and Leeloo": one name that is a person's makes people of the whole list."""
        index = 0
        while index < len(self.tokens):
            if (
                not (runs.capital(self.message, index) or self.tokens[index].low in lexicon.sure_names())
                or index in self.used
                or index in self.in_role
            ):
                index += 1
                continue
            members, after = self.list_at(index)
            if (
                len(members) >= 2
                and any(runs.like_a_person(self.message, run) >= 0.7 for run in members)
                and self.list_of_persons(members)
            ):
                for run in members:
                    self.take(self.names.people, run, 4)
                index = after
            else:
                index = max(index + 1, after if len(members) > 3 else 0)

    def list_of_persons(self, members: list[Run]) -> bool:
        likely = sum(runs.like_a_person(self.message, run) >= 0.7 for run in members)
        lead = bool(_PERSON_LEADS.search(self.message.low[max(0, members[0].start - 40) : members[0].start]))
        after = self.message.low[members[-1].end : members[-1].end + 20]
        return (
            lead
            or likely == len(members)
            or likely * 2 > len(members)
            or bool(re.match(r" (?:on the panel|were|interviewed|both|asked|took|ran)", after))
        )

    def list_at(self, index: int) -> tuple[list[Run], int]:
        members: list[Run] = []
        tokens, at = self.tokens, index
        while at < len(tokens) and len(members) < 12:
            if not runs.capital(self.message, at) and tokens[at].low not in lexicon.sure_names():
                break
            run = runs.read(self.message, at, small=not runs.capital(self.message, at))
            run = self.cut_at_and(run)
            if run is None or not self.free(run) or run.last - run.first > 4:
                break
            if runs.like_a_person(self.message, run) == 0 and not self.bare_name(run):
                break
            members.append(run)
            at = run.last
            at = self.over_brackets(at)
            if at < len(tokens) and tokens[at].low == ",":
                at += 1
            if at < len(tokens) and tokens[at].low in ("and", "&", "n", "plus", "+"):
                at += 1
            elif at == run.last or (at > 0 and tokens[at - 1].low != ","):
                break
        return members, at

    def cut_at_and(self, run: Run | None) -> Run | None:
        if run is None:
            return None
        for at in range(run.first + 1, run.last):
            if self.tokens[at].low in ("&", "and", "+"):
                return Run(run.first, at, run.start, self.tokens[at - 1].end)
        return run

    def over_brackets(self, at: int) -> int:
        if at < len(self.tokens) and self.tokens[at].low == "(":
            for close in range(at + 1, min(at + 8, len(self.tokens))):
                if self.tokens[close].low == ")":
                    return close + 1
        return at

    def bare_name(self, run: Run) -> bool:
        words = [t for t in self.tokens[run.first : run.last] if t.kind == "word"]
        low = self.message.low[run.start : run.end]
        return (
            len(words) <= 3
            and all(w.capital for w in words)
            and not any(
                w.low in runs.COMPANY_ENDINGS
                or w.low in GENERIC
                or w.low in lexicon.common_words()
                or w.low in lexicon.role_heads()
                for w in words
            )
            and low not in lexicon.agencies()
            and not runs.dated(self.message, run.first)
        )

    def people_from(self, run: Run) -> None:
        """Takes a person, and the company behind "from" or "at" is left to its own frame."""
        if self.number_beside(run.first):
            return  # "says August 5"
        if not runs.capital(self.message, run.first):
            run = self.small_person(run)
        both = self.cut_at_and(run)
        if both is not None and both.last < run.last and runs.capital(self.message, both.last + 1):
            self.take(self.names.people, both, 4)  # "met Jarek & Paulina"
            run = Run(both.last + 1, run.last, self.tokens[both.last + 1].start, run.end)
        self.take(self.names.people, self.without_possessive(run), 4)

    def small_person(self, run: Run) -> Run:
        """A small given name takes at most one surname along."""
        last = min(run.last, run.first + 2)
        return Run(
            run.first,
            last,
            run.start,
            self.tokens[last - 1].end - (2 if self.tokens[last - 1].low.endswith("'s") else 0),
        )

    def single_people(self) -> None:
        """Names of persons without a frame: a sure given name with a capital, or a title before a name."""
        tokens = self.tokens
        for index, token in enumerate(tokens):
            if (
                index in self.used
                or token.kind != "word"
                or index in self.in_role
                or self.inside_a_name(index)
            ):
                continue
            if self.number_beside(index):
                continue
            titled = (token.low in runs.RANKS and self.ranked(index)) or (
                token.low in TITLES
                and (
                    (runs.capital(self.message, index) and self.next_is_name(index))
                    or (
                        token.low in ("mr", "mrs", "ms", "dr", "prof")
                        and index + 1 < len(tokens)
                        and runs.uncommon(self.message, index + 1)
                    )
                )
            )
            sure = token.low in lexicon.sure_names() and (
                runs.capital(self.message, index) or self.small_subject(index)
            )
            stem = (
                token.low.endswith("'s")
                and token.low[:-2] in lexicon.sure_names()
                and runs.capital(self.message, index)
            )
            led = (
                token.low in lexicon.given_names()
                and runs.capital(self.message, index)
                and (
                    bool(_PERSON_LEADS.search(self.message.low[max(0, token.start - 40) : token.start]))
                    or self.titled(Run(index, index + 1, token.start, token.end))
                )
                and not self.number_beside(index)
            )
            led = led or (
                self.strong_lead(token.start)
                and (
                    (
                        runs.capital(self.message, index)
                        and token.low not in GENERIC
                        and not runs.dated(self.message, index)
                        and token.low not in lexicon.role_heads()
                    )
                    or (token.low in lexicon.given_names() and token.low not in VERBAL)
                )
            )
            if not (titled or sure or stem or led):
                continue
            run = runs.read(self.message, index, small=True) or (
                Run(index, index + 1, token.start, token.end) if led else None
            )
            if run is None or not self.free(run):
                continue
            person = runs.like_a_person(self.message, run)
            if titled or person >= 0.5 or led:
                run = self.without_possessive(run)
                self.take(
                    self.names.people, run if runs.capital(self.message, index) else self.small_person(run), 3
                )

    def ranked(self, index: int) -> bool:
        """ "Chief Dawkins", "Chef Andre": a rank before one capital word that is no other word."""
        here = self.tokens[index + 1 : index + 2]
        return (
            bool(here)
            and runs.capital(self.message, index)
            and self.next_is_name(index)
            and not runs.ordinary(here[0].low)
        )

    def inside_a_name(self, index: int) -> bool:
        """ "Gallery of Modern Art": a given name behind another word with a capital, which is no person's."""
        if (
            index < 2
            or self.message.gap(index - 1) != " "
            or not runs.capital(self.message, index - 1)
            or index - 1 in self.used
        ):
            return False
        before = self.tokens[index - 1].low
        if (
            before in TITLES
            or before in runs.RANKS
            or before in lexicon.role_heads()
            or before in lexicon.given_names()
            or before in GENERIC
            or runs.dated(self.message, index - 1)
        ):
            return False
        return self.tokens[index - 2].low in ("of", "for") or before not in lexicon.common_words()

    def strong_lead(self, start: int) -> bool:
        return bool(_STRONG.search(self.message.low[max(0, start - 40) : start]))

    def titled(self, run: Run) -> bool:
        """ "X (the recruiter)", "X, Head of Ops"."""
        return (
            not any(t.low in runs.COMPANY_ENDINGS for t in self.tokens[run.first + 1 : run.last])
            and bool(_TITLE.match(self.message.low[run.end : run.end + 60]))
            and runs.capital(self.message, run.first)
        )

    def number_beside(self, index: int) -> bool:
        return (
            index + 1 < len(self.tokens)
            and self.tokens[index + 1].kind in ("number", "ordinal")
            and runs.dated(self.message, index)
        )

    def without_possessive(self, run: Run) -> Run:
        if self.tokens[run.last - 1].low.endswith("'s") and run.end == self.tokens[run.last - 1].end:
            return Run(run.first, run.last, run.start, run.end - 2)
        return run

    def next_is_name(self, index: int) -> bool:
        at = index + 1
        if at < len(self.tokens) and self.tokens[at].low == ".":
            at += 1
        return runs.capital(self.message, at) and not runs.dated(self.message, at)

    def small_subject(self, index: int) -> bool:
        """A given name written small where a person would stand: before "said", after "to"."""
        after = self.tokens[index + 1].low if index + 1 < len(self.tokens) else ""
        later = self.tokens[index + 2].low if index + 2 < len(self.tokens) else ""
        before = self.tokens[index - 1].low if index else "."
        if index == 0 and after == ":":
            return True
        person_verbs = SAYING - {"just", "still", "is", "are", "now", "can", "have"}
        return (
            before in (".", ",", "!", "?", ";", "-", "and", "but", "so", "that", "because")
            and (after in person_verbs or later in person_verbs or later == "took")
        ) or (
            before in ("and", "or", "called", "named")
            and after in (",", ".", "")
            and index > 1
            and (index - 2) in self.used
        )
