# ruff: noqa: E501, SIM905  (tables of words and patterns are read row by row)
"""Companies by the words around them: "at X", "interview with X", "X rejected me", "X: decision by Friday"."""

from __future__ import annotations

import re

from bot.language import lexicon
from bot.language.names import runs
from bot.language.names.frame_words import GENERIC, OBJECT_VERBS, OFFICES, SAYING, STARTERS
from bot.language.names.people import _TITLE, PeopleSearch
from bot.language.names.runs import OWNED, STAGE_NOUNS, Run

_SEVERAL = re.compile(
    r"\b(?:two|2|both|three|3|couple of) (?:\w+ )?(?:offers|interviews|rejections|calls|screens|onsites|jobs|noes)\b"
)
_DISCUSSED = frozenset(
    "asked talked talk questions question chat spoke chatted quizzed grilled all lots mostly mainly stuff something tested".split()
)


class CompanySearch(PeopleSearch):
    """Finds the companies of a message; a frame such as "with" can turn out to hold a person."""

    def after_at(self, index: int) -> None:
        at = self.skip_the(index + 1)
        if at >= len(self.tokens) or "\n" in self.message.gap(index):
            return
        run = runs.read(self.message, at, small=True) or self.dated_name(at)
        if run is None or not self.free(run):
            return
        small = not runs.capital(self.message, run.first)
        if self.acceptable(run, small):
            self.take(self.names.companies, run, 3.9 if small else 5)

    def dated_name(self, at: int) -> Run | None:
        """ "March Networks", "First Direct": a common or calendar word with a capital, then another capital."""
        if not runs.capital(self.message, at) or at + 1 >= len(self.tokens):
            return None
        if runs.capital(self.message, at + 1) and not runs.dated(self.message, at + 1):
            return runs.read(self.message, at, small=False)
        return None

    def after_either(self, index: int) -> None:
        tokens, low = self.tokens, self.tokens[index].low
        at = index + 1
        if low == "w" and at < len(tokens) and tokens[at].low == "/":
            at += 1
        if (
            at < len(tokens)
            and tokens[at].low in ("with", "to", "back", "from", "up", "on")
            and low in OBJECT_VERBS
        ):
            return  # the next word is a frame of its own
        if low in (
            "of",
            "in",
            "up",
            "interview",
            "for",
            "about",
            "to",
            "re",
            "have",
            "had",
            "got",
            "did",
            "done",
            "having",
            "by",
            "via",
            "ask",
            "seen",
            "accepted",
            "regarding",
            "left",
        ) and not self.fits_weak(index, at):
            return
        at_name = self.skip_the(at)
        if at_name >= len(tokens) or at_name in self.in_role:
            return
        weak = low in (
            "of",
            "in",
            "up",
            "interview",
            "for",
            "about",
            "to",
            "re",
            "have",
            "had",
            "got",
            "did",
            "done",
            "via",
            "accepted",
            "having",
        )
        run = runs.read(self.message, at_name, small=True)
        if (
            (run is None or run.last == at_name + 1)
            and not runs.capital(self.message, at_name)
            and tokens[at_name].low in lexicon.given_names()
            and _TITLE.match(self.message.low[tokens[at_name].end : tokens[at_name].end + 40])
        ):
            self.take(
                self.names.people, Run(at_name, at_name + 1, tokens[at_name].start, tokens[at_name].end), 3
            )
            return
        if run is None or not self.free(run):
            return
        if tokens[run.first].low in runs.LEADS and run.last > run.first + 1:
            rest = Run(run.first + 1, run.last, tokens[run.first + 1].start, run.end)
            if runs.like_a_person(self.message, rest) >= 0.7:  # "with the CTO Harish"
                self.people_from(rest)
                return
        small = not runs.capital(self.message, run.first)
        if small and at_name > at and not self.followed_by_stage(run):
            return
        if low in ("sent", "gave", "wrote", "dropped", "shot") and not (
            tokens[run.last].low in ("a", "an", "the", "my", "another") if run.last < len(tokens) else False
        ):
            return
        if low in ("says", "said", "per", "named") and small:
            return
        if small and low in ("with", "w", "wid", "wiv") and not self.interview_before(index):
            return
        if re.search(
            r"\b(?:startup|start-up|company|firm|place|agency|school|shop|outfit|restaurant|hospital|charity|business|studio) (?:named|called) (?:the )?$",
            self.message.low[max(0, run.start - 30) : run.start],
        ):
            self.take(self.names.companies, run, 4)
            return
        if self.strong_lead(run.start):
            self.people_from(run)
            return
        person = runs.like_a_person(self.message, run) if not self.shop(run) else 0.0
        if (
            low == "from"
            and person
            and re.search(
                r"\b(?:offer|offers|rejection|rejected|job|letter)\b",
                self.message.low[max(0, tokens[index].start - 30) : tokens[index].start],
            )
        ):
            person = 0.0
        if small and person and run.first + 1 < run.last and person >= 0.7:
            pass
        if person >= 0.7 and not self.owned_by_company(run):
            self.people_from(run)
            return
        if (self.followed_by_origin(run) and not small and low not in ("from", "for", "about", "to")) or (
            low != "from" and self.titled(run)
        ):
            self.people_from(run)
            return
        if self.acceptable(run, small):
            self.take(self.names.companies, run, (2.5 if weak else 4) - (0.5 if small else 0))

    def shop(self, run: Run) -> bool:
        """ "at Fred's", "about Margie's": a name in the possessive with nothing behind it."""
        after = self.tokens[run.last].low if run.last < len(self.tokens) else "."
        return (
            self.tokens[run.last - 1].low.endswith("'s")
            and runs.capital(self.message, run.first)
            and after in (".", ",", "!", "?", ";", ")", "-")
            and self.message.gap(run.last - 1) in ("", " ", "\n")
        )

    def fits_weak(self, index: int, at: int) -> bool:
        """Whether a weak frame ("for", "about", "to") stands where a name is likely."""
        low = self.tokens[index].low
        before = self.tokens[index - 1].low if index else ""
        here = self.skip_the(at)
        if here >= len(self.tokens):
            return False
        capital = runs.capital(self.message, here)
        if low == "in":
            run = runs.read(self.message, here, small=False)
            if run is None or not capital or runs.dated(self.message, here):
                return False
            ends = self.tokens[run.last - 1].low.removesuffix("'s") in runs.COMPANY_ENDINGS
            return ends or before in (
                "interview",
                "selected",
                "job",
                "more",
                "round",
                "shift",
                "hired",
                "position",
                "role",
                "test",
                "screening",
                "shortlisted",
                "interviewed",
                "offer",
            )
        if low == "of":
            return (
                capital
                and not runs.dated(self.message, here)
                and (index - 1 in self.used or before in ("hr", "ceo", "cto", "cfo", "owner", "founder"))
            )
        if low in ("up", "interview"):
            return (
                capital
                and not runs.dated(self.message, here)
                and (low == "interview" or before in ("followed", "follow", "chased"))
            )
        if low == "for":
            return before in STAGE_NOUNS | {
                "home",
                "homework",
                "one",
                "assignment",
                "challenge",
                "exercise",
                "it",
                "prep",
                "up",
                "in",
                "date",
                "record",
                "history",
                "timeline",
                "anything",
                "news",
                "note",
                "email",
                "mail",
                "letter",
                "script",
                "voicemail",
                "interviewing",
                "interviewed",
                "applied",
                "centre",
                "center",
                "day",
                "screener",
                "ones",
                "assessment",
                "shift",
                "two",
                "dive",
            } or (capital and before in ("work", "working", "me", "today", "done", "tomorrow"))
        if low == "to":
            return before in (
                "spoke",
                "talked",
                "yes",
                "applied",
                "applying",
                "speaking",
                "talking",
                "wrote",
                "write",
                "writing",
                "sent",
                "email",
                "note",
                "emailed",
                "letter",
                "message",
                "replied",
                "back",
                "through",
                "you",
                "up",
                "follow",
                "chatted",
                "reply",
                "application",
                "thanks",
                "card",
                "thank-you",
                "mail",
                "text",
                "invited",
                "visit",
                "trip",
                "out",
                "call",
                "speak",
                "over",
                "went",
                "off",
            ) or (
                capital
                and (
                    before in ("on", "said", "in", "invite", "round")
                    or bool(
                        re.search(
                            r"\b(?:sent|send|gave|submitted|forwarded|delivered|thank|dropped|posted|email|letter|note|card)\b",
                            self.message.low[
                                max(0, self.tokens[index].start - 40) : self.tokens[index].start
                            ],
                        )
                    )
                )
            )
        if low == "by":
            return before in (
                "rejected",
                "ghosted",
                "down",
                "contacted",
                "invited",
                "released",
                "issued",
                "extended",
                "given",
                "back",
                "interviewed",
                "made",
                "offered",
                "hired",
                "called",
                "dropped",
                "up",
                "over",
                "told",
                "asked",
                "run",
                "led",
                "turned",
                "stopped",
                "swung",
                "popped",
                "dropped",
                "shortlisted",
                "accepted",
                "selected",
                "screened",
                "approached",
            )
        if low in ("about", "re", "regarding"):
            return (capital and before not in _DISCUSSED) or before in ("me", "remind")
        if low in ("have", "had", "got", "did", "done", "having"):
            return capital and not runs.dated(self.message, here)
        if low == "left":
            return capital and before == "just"
        if low in ("ask", "via", "seen", "accepted"):
            return capital
        return True

    def interview_before(self, index: int) -> bool:
        """Whether "with" stands where a small word behind it can be a company: after "interview", a day, a verb of meeting."""
        before = self.tokens[index - 1].low if index else ""
        return (
            before in STAGE_NOUNS
            or before
            in (
                "met",
                "spoke",
                "talked",
                "interviewed",
                "interviewd",
                "chatted",
                "up",
                "sat",
                "down",
                "luck",
                "done",
                "home",
                "day",
                "centre",
                "center",
                "speaking",
                "meeting",
                "talking",
                "drinks",
                "coffee",
                "lunch",
                "out",
                "booked",
                "one",
                "through",
                "scheduled",
                "iv",
                "phone",
                "interviewing",
                "in",
                "over",
                "l1",
                "l2",
                "",
            )
            or (index > 0 and runs.dated(self.message, index - 1))
            or self.tokens[index - 1].kind in ("number", "clock", "ordinal")
        )

    def owned_by_company(self, run: Run) -> bool:
        return self.message.low[run.start : run.end] in lexicon.companies_like_words()

    def before_a_noun(self) -> None:
        """ "Abstergo interview", "the umbrella job", "Contoso's HR"."""
        tokens = self.tokens
        for index, token in enumerate(tokens):
            if (
                index == 0
                or token.low not in OWNED | OFFICES
                or self.message.gap(index - 1) not in (" ", ": ")
            ):
                continue
            first = self.name_ending_at(index - 1)
            if first is None:
                continue
            run = runs.read(self.message, first, small=True)
            if (
                run is None
                or (run.last != self.skip_modifiers(index) and run.last != index)
                or not self.free(run)
            ):
                continue
            small = not runs.capital(self.message, run.first)
            lead = tokens[first - 1].low if first else ""
            if (
                small
                and lead not in ("the", "my", "that", "an", "a", "this", "with", "from", "for", "re", "")
                and lead not in (".", ",", "-", ":", "!")
            ):
                continue
            person = runs.like_a_person(self.message, run)
            if self.soft_role(run) or self.place(run) or (token.low == "office" and small):
                continue
            if person >= 0.7 and token.low not in (
                "hr",
                "recruiter",
                "recruiters",
                "recruitment",
                "reception",
                "switchboard",
                "portal",
                "website",
                "careers",
                "interview",
                "onsite",
                "job",
                "role",
                "offer",
                "position",
            ):
                continue
            if person >= 0.7 and small:
                continue
            if self.acceptable(run, small):
                self.take(self.names.companies, run, 2.8 if small else 3.5)

    def skip_modifiers(self, index: int) -> int:
        at = index
        while (
            at > 0
            and index - at < 8
            and (
                self.tokens[at - 1].low in STAGE_NOUNS
                or self.tokens[at - 1].low
                in (
                    "first",
                    "second",
                    "third",
                    "final",
                    "last",
                    "next",
                    "technical",
                    "2nd",
                    "1st",
                    "3rd",
                    "initial",
                    "system",
                    "design",
                    "callback",
                    "take-home",
                    "-",
                    "home",
                    "of",
                )
            )
        ):
            at -= 1
        return at

    def name_ending_at(self, index: int) -> int | None:
        """The first token of the name whose last token is `index`, stage words before it left out."""
        at = self.skip_modifiers(index + 1) - 1
        if at < 0:
            return None
        tokens = self.tokens
        token = tokens[at]
        if token.kind != "word" or at in self.used or at in self.in_role:
            return None
        if not runs.capital(self.message, at):
            stem = token.low[:-2] if token.low.endswith("'s") else token.low
            if (
                stem in lexicon.common_words()
                or runs.dated(self.message, at)
                or token.low in lexicon.role_heads()
                or token.low in lexicon.role_words()
            ):
                return None
            first = at
            while (
                first > 0
                and self.message.gap(first - 1) == " "
                and runs.uncommon(self.message, first - 1)
                and first - 1 not in self.used
                and not runs.capital(self.message, first - 1)
                and at - first < 3
            ):
                first -= 1
            return first
        first = at
        while first > 0 and at - first < runs.LONGEST_NAME:
            before = first - 1
            gap = self.message.gap(before)
            if before in self.used or before in self.in_role:
                break
            if (
                runs.capital(self.message, before)
                and gap == " "
                and (
                    not runs.dated(self.message, before) or tokens[before].low in ("first", "second", "third")
                )
                and not (
                    tokens[before].low in lexicon.common_words()
                    and (
                        before == 0
                        or tokens[before - 1].low in (".", "!", "?", ":", "\n")
                        or "\n" in self.message.gap(before - 1)
                    )
                    and not (len(tokens[before].low) > 3 and tokens[before].low in lexicon.given_names())
                    and tokens[before].low
                    not in (
                        "the",
                        "blue",
                        "first",
                        "general",
                        "red",
                        "green",
                        "new",
                        "big",
                        "open",
                        "free",
                        "true",
                        "real",
                        "wild",
                        "good",
                        "next",
                    )
                )
            ):
                first = before
            elif (
                tokens[before].low in ("&", "of", "and", "-", ".", "the")
                and before > 0
                and runs.capital(self.message, before - 1)
                and (gap in ("", " "))
                and (tokens[before].low not in ("and", ".") or not gap)
                and tokens[before - 1].low not in lexicon.common_words()
            ):
                first = before - 1
            else:
                break
        return first

    def declared(self) -> None:
        """ "company is X", "the employer: X"."""
        for found in re.finditer(
            r"\b(?:company|employer|firm|organi[sz]ation)(?:'s)?(?: name)?(?: is| was|:|'s| called| named)+ (?:the )?",
            self.message.low,
        ):
            index = next(
                (i for i, token in enumerate(self.tokens) if token.start >= found.end()), len(self.tokens)
            )
            run = runs.read(self.message, index, small=True)
            if (
                run is not None
                and self.free(run)
                and self.acceptable(run, not runs.capital(self.message, run.first))
            ):
                self.take(self.names.companies, run, 5)

    def subjects(self) -> None:
        """ "X rejected me", "X have come back": a name before a verb, at the start of a clause."""
        tokens = self.tokens
        for index, token in enumerate(tokens):
            if index in self.used or index in self.in_role or token.kind not in ("word", "number"):
                continue
            start_of_clause = (
                index == 0
                or tokens[index - 1].low in STARTERS
                or tokens[index - 1].low
                in (
                    ".",
                    ",",
                    "!",
                    "?",
                    ";",
                    "-",
                    "–",
                    "but",
                    "and",
                    "so",
                    "because",
                    "cos",
                    "that",
                    ":",
                    "also",
                    "then",
                    "plus",
                    "though",
                    ")",
                    '"',
                    "the",
                    "think",
                    "if",
                    "did",
                    "has",
                    "have",
                    "when",
                    "does",
                    "until",
                    "while",
                    "after",
                    "yes",
                    "update",
                    "hey",
                    "oh",
                    "ugh",
                    "wow",
                    "yay",
                    "well",
                    "great",
                    "news",
                    "hearing",
                    "whether",
                    "omg",
                    "finally",
                )
                or "\n" in self.message.gap(index - 1)
            )
            if not start_of_clause or token.low in STARTERS:
                continue
            if tokens[index].low == "the" and runs.capital(self.message, index + 1):
                continue
            run = runs.read(self.message, index, small=True)
            if (
                run is None
                or not self.free(run)
                or run.last >= len(tokens)
                or tokens[run.first].low in GENERIC
            ):
                continue
            after = tokens[run.last].low
            small = not runs.capital(self.message, run.first)
            if not small and tokens[run.first].low in lexicon.common_words() and run.last - run.first == 1:
                continue
            owned = (
                tokens[run.last - 1].low.endswith("'s") and run.end < tokens[run.last - 1].end and not small
            )
            listed = (
                not small
                and bool(self.names.companies)
                and index > 0
                and tokens[index - 1].low in ("and", "then", "plus")
                and (
                    after in ("at", "on", "@")
                    or runs.dated(self.message, run.last)
                    or (after == "the" and run.last - run.first > 1)
                )
            )
            said = (
                after in SAYING
                or listed
                or owned
                or (not small and re.fullmatch(r"[a-z]{3,}ed", after) is not None)
                or (after == "'" and run.last + 1 < len(tokens))
            )
            if not said and not (after == "from" or after == "at"):
                continue
            if after in ("is", "was") and runs.capital(self.message, run.last + 1):
                continue
            person = runs.like_a_person(self.message, run)
            if person >= 0.7 or (after in ("from", "at") and self.followed_by_origin(run) and not small):
                if not small:
                    self.take(self.names.people, run, 3)
                continue
            if (after in ("from", "at") and not listed) or (
                small
                and (
                    after in ("is", "just", "still", "now", "can", "may", "have") or run.last - run.first > 3
                )
            ):
                continue
            if self.acceptable(run, small):
                self.take(self.names.companies, run, 3)

    def behind_a_date(self, index: int) -> bool:
        """ "interview Thursday 9.15am Royal Infirmary": at least two words with capitals."""
        timed = self.tokens[index - 1].kind in ("clock", "ordinal", "numeric") or runs.dated(
            self.message, index - 1
        )
        return (
            timed
            and runs.capital(self.message, index)
            and runs.capital(self.message, index + 1)
            and self.message.gap(index) == " "
        )

    def listed(self, index: int) -> bool:
        """ "Acme on Tuesday and Globex Thursday at 3": another employer of the list."""
        run = (
            runs.read(self.message, index, small=False)
            if self.tokens[index - 1].low in ("and", "then", "plus") and self.names.companies
            else None
        )
        return run is not None and (
            run.last == len(self.tokens)
            or self.tokens[run.last].low in ("at", "on", "@", ".", "!")
            or runs.dated(self.message, run.last)
        )

    def alone(self) -> None:
        """A name by itself between marks: "Globex: decision by Friday", "Northwind.", "booked in: Acme, 8 Jan"."""
        tokens = self.tokens
        if any(named.score >= 3.5 for named in self.names.companies):
            return
        for index in range(len(tokens)):
            if index in self.used or index in self.in_role:
                continue
            if (
                index
                and tokens[index - 1].low not in (".", ",", "!", "?", ";", "-", "–", ":", "(", "|", ")")
                and "\n" not in self.message.gap(index - 1)
                and tokens[index - 1].low not in ("the", "on", "in", "of", "visit")
                and tokens[index - 1].kind != "mark"
                and not self.behind_a_date(index)
                and not self.listed(index)
            ):
                continue
            run = runs.read(self.message, index, small=False)
            several = _SEVERAL.search(self.message.low[: tokens[index].start]) is not None
            run = self.cut_at_and(run) if several else run
            if run is None and index == 0:
                run = runs.read(self.message, 0, small=True)
                if run is None or run.last >= len(tokens) or tokens[run.last].low not in (":", "-", "–"):
                    continue
            if run is None or not self.free(run):
                continue
            after = tokens[run.last].low if run.last < len(tokens) else "."
            if (
                not (several and after in ("and", "&"))
                and after not in (".", ",", "!", ";", "-", "–", ":", "(", ")", "|", "?", "/")
                and "\n" not in self.message.gap(run.last - 1)
                and not runs.dated(self.message, run.last)
                and after not in ("on", "at", "again", "tomorrow", "today", "this", "next", "@", "w", "with")
            ):
                continue
            low = tokens[run.first].low
            if run.last - run.first == 1 and (
                low in lexicon.common_words() or low in GENERIC or low in lexicon.sure_names()
            ):
                continue
            if runs.like_a_person(self.message, run) >= 0.7 or not self.acceptable(run, False):
                continue
            if all(
                t.low in lexicon.common_words() or t.kind != "word" for t in tokens[run.first : run.last]
            ) or self.soft_role(run):
                continue
            if (run.last == len(tokens) and index == 0) or self.place(run):
                continue
            if (
                low in lexicon.common_words()
                and index == 0
                and not any(runs.capital(self.message, k) for k in range(run.first + 1, run.last))
            ):
                continue
            self.take(self.names.companies, run, 2)
