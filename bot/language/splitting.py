"""Where one event of a message ends and the next begins: what the rules take for a beginning is weighed, by
a learned model, together with what is told so far, what this clause tells, and how it is joined on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise
from typing import Final

from bot.language.judge import judge
from bot.language.learned import weights
from bot.language.learned.classifier import Classifier
from bot.language.parts import Account, Part, Setting
from bot.language.reporting import report
from bot.language.slots import LIMITS, slot_of
from bot.language.stems import stems
from bot.language.tasks import hands_out, only_to_send
from bot.language.understanding import OUTCOMES, Intent
from bot.language.wording import Word, between

BEGINS, GOES_ON = CHOICES = ("begins", "goes on")

_MOST_PLACES: Final = 40
_MOST_WORDS: Final = 60  # looked at of what was told so far
_FIRST_WORDS: Final = 3
_LIKELY: Final = 0.5  # chance of a beginning: an event told twice does more harm than one left out
_INTERVIEWS: Final = frozenset({Intent.INTERVIEW_PAST, Intent.INTERVIEW_UPCOMING})
_SURE: Final = 3.0  # evidence of a company that is surely meant


@dataclass(frozen=True, slots=True)
class Place:
    """A clause with which another event may begin: the account so far, the clause (the `number`th of the
    message) with its words, and the clause behind."""

    number: int
    account: Account
    piece: Part
    words: Sequence[Word]
    ahead: Part | None


#: The intent of the account so far if it ends at a place, else "".
Ends = Callable[[Place], str]


@cache
def classifier() -> Classifier:
    return Classifier(weights.load("events"))


@dataclass(frozen=True, slots=True)
class Splitter:
    """`words` are all those of the message; `employed`: a company is named in it."""

    setting: Setting
    words: Sequence[Word]
    employed: bool

    def accounts(self, pieces: Sequence[Part], ends: Ends | None = None) -> list[Account]:
        """One for each event, in text order. One ends where `ends` says, or else where it is likely."""
        ends = ends or self.likely
        starts = [0, *(piece.clause.start for piece in pieces[1:]), len(self.setting.message.low)]
        places = _places(pieces)
        accounts = [Account(0, 0)]
        for number, (piece, (begin, end)) in enumerate(zip(pieces, pairwise(starts), strict=True)):
            self._report(piece)
            words, ahead = between(self.words, begin, end), next(iter(pieces[number + 1 :]), None)
            if number in places:
                so_far = accounts[-1]
                self._report(so_far.parts[-1])
                place = Place(number, so_far, piece, words, ahead)
                if not _completes(so_far.parts, piece) and (told := ends(place)):
                    accounts.append(Account(begin, end, told))
            accounts[-1].add(piece, end)
        for before, account in pairwise(accounts):
            account.follow(before)
        for part in chain.from_iterable(account.parts for account in accounts):
            self._report(part)
        return accounts

    def likely(self, place: Place) -> str:
        """The intent of the account if it ends here, by what was learned; else ""."""
        told = self.told(place.account)
        chance = classifier().judge(self.features(place, told)).chances[BEGINS]
        begins = chance >= _LIKELY and not self._goes_on(place)
        return told if begins or self._listed(place, told) or self._hands_out(place, told) else ""

    def _goes_on(self, place: Place) -> bool:
        """Whether the clause tells what is to be sent, of the employer that was spoken of."""
        return place.piece.company is None and only_to_send(place.piece, self.setting)

    def _listed(self, place: Place, told: str) -> bool:
        """ "Yesterday I had Acme with Jane, today Globex with Bob": two employers, and each has its day."""
        if told not in _INTERVIEWS:
            return False
        so_far, part = place.account.parts, place.piece
        sure = part.company is not None and part.company.score >= _SURE
        other = sure and _company(so_far, part, self.setting) == "other"
        dated = _has_its_day(part) and any(_has_its_day(one) for one in so_far if one.company)
        return other and dated and judge([part], place.words, told).best in _INTERVIEWS

    def _hands_out(self, place: Place, told: str) -> bool:
        so_far, part, ahead = place.account.parts, place.piece, place.ahead
        return told in _INTERVIEWS and hands_out(so_far, part, ahead, self.setting)

    def features(self, place: Place, told: str) -> list[str]:
        """What is weighed, where the account so far is of the intent `told`."""
        so_far, part, words = place.account.parts, place.piece, place.words
        tells = judge([part], words, told)
        company = _company(so_far, part, self.setting)
        ahead = _company(so_far, place.ahead, self.setting) if place.ahead else ""
        ruled = (part.kind or _elsewhere(part)) and _begins(part, so_far, self.setting)
        gap = self.setting.message.low[so_far[-1].clause.end : part.clause.start].strip()
        return [
            "always",
            f"ruled {bool(ruled)}",
            f"company {company}",
            f"company {company} telling {part.telling}",
            f"company {company} telling {part.telling} dated {bool(part.spots)}",
            f"company {company} ahead {ahead}",
            f"told {told} tells {tells.best}",
            f"told {told} tells {tells.best} company {company}",
            f"sure {tells.sure > 0.6} tells {tells.best} company {company}",
            f"kind {part.kind} company {company}",
            f"dated {bool(part.spots)} before {any(p.spots for p in so_far)} company {company}",
            f"dated {bool(part.spots)} told {told} tells {tells.best}",
            f"gap {gap[:2]} {company}",
            f"pasted {part.pasted}",
            f"long {min(6, len(words) // 3)}",
            *_opening(words, company),
            *_beside(part, words, company),
            *(f"phrase {label} {company}" for label in sorted(part.clause.labels)),
        ]

    def told(self, account: Account) -> str:
        """The intent of an account so far."""
        words = between(self.words, account.begin, account.end)[-_MOST_WORDS:]
        return str(judge(account.parts, words, account.behind).best)

    def _report(self, part: Part) -> None:
        part.kind = report(part, self.setting, self.employed)


def _places(pieces: Sequence[Part]) -> set[int]:
    """The numbers of the clauses that may begin an event; none in a text of very many: it is no account of
    several events."""
    places = {n for n, piece in enumerate(pieces) if n and _may_begin(piece)}
    return places if len(places) <= _MOST_PLACES else set()


def _may_begin(piece: Part) -> bool:
    """A bare limit begins nothing: "they want to decide | before the end of the month"."""
    dated = any(spot.lead not in LIMITS for spot in piece.spots)
    return piece.telling or piece.company is not None or dated


def _completes(so_far: Sequence[Part], piece: Part) -> bool:
    """Whether a clause only tells more of an event of which no company is named so far: "Two interviews this
    week: Acme on Monday". Behind an offer or a rejection that is weighed: the company may be another's."""
    return not piece.telling and not any(part.company or part.kind in OUTCOMES for part in so_far)


def _has_its_day(part: Part) -> bool:
    """Or its hour, which will do on a day that is told once."""
    return any((spot.rule or spot.at) and slot_of(spot, part) in ("interview", "") for spot in part.spots)


def _opening(words: Sequence[Word], company: str) -> Iterator[str]:
    row = [stem for word in words[:_FIRST_WORDS] for stem in stems(word.text)]
    yield from (f"{place} {word}" for place, word in enumerate(row))
    yield from (f"opens {word} {company}" for word in row)


def _beside(part: Part, words: Sequence[Word], company: str) -> Iterator[str]:
    """How sure the company is, and its neighbours: "Globex wants" begins an event, "in Olten" does not."""
    if part.company is None:
        return
    at = bisect_left(words, part.company.start, key=lambda word: word.start)
    one = stems(words[at - 1].text)[-1] if at else "|"
    other = stems(words[at + 1].text)[0] if at + 1 < len(words) else "|"
    yield f"evidence {int(part.company.score)} {company}"
    yield f"evidence {int(part.company.score)} {company} telling {part.telling} dated {bool(part.spots)}"
    yield f"-1 {one} {company}"
    yield f"+1 {other} {company}"
    yield f"{one} + {other} {company}"


def _company(so_far: Sequence[Part], part: Part, setting: Setting) -> str:
    """Whether the part names another company than the event so far, the same, the first, or none."""
    mine = _name(part, setting)
    theirs = next((name for p in reversed(so_far) if (name := _name(p, setting))), "")
    if not mine or not theirs:
        return ("first" if mine else "none") + (" after one" if theirs else "")
    return "same" if mine.startswith(theirs) or theirs.startswith(mine) else "other"


def _elsewhere(part: Part) -> bool:
    """Whether another company is surely spoken of, though nothing is reported in this part."""
    return part.company is not None and part.company.score >= _SURE and not part.evidence.question


def _begins(part: Part, so_far: Sequence[Part], setting: Setting) -> bool:
    """Another company, or an interview still to come behind one that is over."""
    kinds = {p.kind for p in so_far if p.kind}
    if not kinds or (part.pasted and any(p.pasted for p in so_far)):
        return False
    if _company(so_far, part, setting) == "other":
        return True
    if part.kind == Intent.INTERVIEW_UPCOMING and Intent.INTERVIEW_PAST in kinds:
        return bool(part.evidence.interview or part.spots) and not part.clause.has("cancelled")
    return (
        part.kind == Intent.INTERVIEW_PAST
        and Intent.INTERVIEW_UPCOMING in kinds
        and bool(part.evidence.interview)
        and part.evidence.did
    )


def _name(part: Part, setting: Setting) -> str:
    if part.company is None:
        return ""
    return setting.message.low[part.company.start : part.company.end].replace("the ", "")
