"""Finds companies and people by the words around them: "at X", "spoke to Y from X", "X rejected me"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bot.language import lexicon
from bot.language.names import runs
from bot.language.names.runs import OWNED, STAGE_NOUNS, TITLES, Run
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


_COMPANY_FRAMES = frozenset(["at", "@"])
_EITHER_FRAMES = frozenset("with w wid wiv from for to by seeing about re via".split())
_OBJECT_VERBS = frozenset(
    "called rang phoned emailed mailed texted messaged pinged chased contacted dm'd dmed thanked met saw seeing visited bombed aced nailed "
    "smashed nudged email call ring phone text message ping chase contact thank tell ask told asked having have got poke did done seen "
    "sent gave wrote named says said per startup applied joining join accepted accept heard hearing interviewing interviewed interviewd with against re regarding followed withdrew".split()
)
_SAYING = frozenset(
    "said says say told tells rejected reject rejects turned emailed emails called calls rang replied replies wrote answered want wants need needs "
    "invited offered offers filled moved asked pushed cancelled canceled came got went made gave passed ghosted decided confirmed postponed "
    "rescheduled still just finally has have is are will wont won't haven't hasn't promised reckons reckon think thinks reached sent phoned texted messaged "
    "scheduled booked put set declined closed withdrew wanted needed keeps kept never didn't hasnt havent didnt let took dropped get back'll announced hired mentioned "
    "proposed chose released picked gave went sent took held suggested extended responded contacted changed paused froze liked loved now aims hopes expects plans can would should might may also "
    "interviewed ran led introduced interviewing interviews recruiter hr followed knocked informed advised shared delayed brought quoted".split()
)
_PLACE_NAMES = frozenset(["new york", "san francisco", "los angeles", "hong kong", "new delhi", "kuala lumpur", "cape town", "tel aviv", "sao paulo", "st louis", "san diego", "abu dhabi", "ho chi minh", "rio", "mexico city", "new zealand", "south africa"])
_PLACES = frozenset("office offices branch hq reception shop store headquarters".split())
_GENERIC = frozenset(
    "latest earliest quarter startup deputy head ops sales vp interviewer hello latest startups founder intern"
    " "
    "hr ta it company agency recruiter zoom teams skype meet phone video home work school office team team's them me us him her you everyone somebody "
    "someone nobody people email linkedin whatsapp sms voicemail text message mail slack discord signal telegram facetime outlook gmail google-meet "
    "noon midday midnight monday tuesday wednesday thursday friday saturday sunday uk us usa eu london paris berlin dublin york manchester "
    "edinburgh glasgow bristol leeds birmingham liverpool cardiff belfast cork amsterdam madrid barcelona lisbon rome milan munich hamburg vienna zurich geneva brussels "
    "stockholm oslo copenhagen helsinki warsaw prague budapest mumbai delhi bangalore bengaluru hyderabad chennai pune kolkata gurgaon noida singapore tokyo sydney "
    "melbourne brisbane perth auckland toronto vancouver montreal chicago boston seattle austin denver dallas houston atlanta miami california texas "
    "lagos nairobi accra cairo dubai manila jakarta bangkok seoul beijing shanghai gmt bst utc est pst cet ist pt et ct i ceo cto cfo coo vp hm dm vm "
    "nhs-uk asap fyi ok eod eow cob tbc tbd tba sql python java kubernetes rust aws c react excel english spanish french german fwd re subject date cc bcc sent regards best thanks cheers hi hello "
    "dear kind sincerely yours hope thank interview offer update reminder note application feedback meeting recruiting christmas xmas easter ps p.s onsite-interview q a plc ai ml api ui ux".split()
)


def find(message: Message, known_companies: tuple[str, ...], known_people: tuple[str, ...], roles: list[tuple[int, int, bool]]) -> Names:
    """All companies and people of a message. `roles` are token ranges of job titles, and whether the title
    is surely the job: then no part of it is a company."""
    names = Names()
    _Finder(message, names, roles).search(known_companies, known_people)
    return names


_VERBAL = frozenset("was is said will may an my he she the a in on at to be been not just also very so too who that it can".split())


class _Finder:
    def __init__(self, message: Message, names: Names, roles: list[tuple[int, int, bool]]) -> None:
        self.message, self.tokens, self.names = message, message.tokens, names
        self.in_role = {index for first, last, sure in roles for index in range(first, last) if sure}
        self.titles = {index for first, last, _ in roles for index in range(first, last)}
        self.used: set[int] = set()  # tokens that already are a name

    def search(self, known_companies: tuple[str, ...], known_people: tuple[str, ...]) -> None:
        self._known(known_companies, self.names.companies)
        self._known(known_people, self.names.people)
        self._lists_of_people()
        for index, token in enumerate(self.tokens):
            if token.kind != "word" and token.low != "@":
                continue
            if token.low in _COMPANY_FRAMES:
                self._after_at(index)
            elif token.low in _EITHER_FRAMES or token.low in _OBJECT_VERBS:
                self._after_either(index)
        self._before_a_noun()
        self._subjects()
        self._single_people()
        self._alone()
        self.names.companies.sort(key=lambda named: named.start)
        self.names.people.sort(key=lambda named: named.start)

    # --- helpers ---------------------------------------------------------------------------------

    def _known(self, known: tuple[str, ...], into: list[Named]) -> None:
        for name in known:
            low = name.casefold().strip()
            if len(low) < 2:
                continue
            for found in re.finditer(rf"(?<!\w){re.escape(low)}(?!\w)", self.message.low):
                inside = [i for i, t in enumerate(self.tokens) if found.start() <= t.start < found.end()]
                if inside and not self.used.intersection(inside):
                    self._take(into, Run(inside[0], inside[-1] + 1, found.start(), found.end()), 9)

    def _take(self, into: list[Named], run: Run, score: float) -> None:
        self.used.update(range(run.first, run.last))
        into.append(Named(run.first, run.last, run.start, run.end, score))

    def _free(self, run: Run | None) -> bool:
        return run is not None and not self.used.intersection(range(run.first, run.last)) and run.first not in self.in_role

    def _acceptable(self, run: Run, small: bool) -> bool:
        """Whether the run can be an employer's name at all."""
        low = self.message.low[run.start : run.end]
        words = [t.low for t in self.tokens[run.first : run.last] if t.kind == "word"]
        if low in lexicon.agencies() or (words and " ".join(words) in lexicon.agencies()):
            return False
        if low in lexicon.companies_like_words():
            return True
        if len(words) > 1 and self.message.plain[run.start : run.end].isupper() and all(w in lexicon.common_words() for w in words):
            return False
        if all(w in _GENERIC or w in lexicon.role_heads() or w in STAGE_NOUNS for w in words):
            return False
        common = lexicon.common_words()
        if len(words) == 1 and words[0] in common:
            return not small and len(words[0]) > 2 and words[0] in lexicon.given_names() and False
        return not (small and all(w in common for w in words))

    def _small_allowed(self) -> bool:
        return self.message.small or self.message.shouted or True

    def _soft_role(self, run: Run) -> bool:
        return all(index in self.titles for index in range(run.first, run.last))

    def _skip_the(self, index: int) -> int:
        begin = index
        while index < len(self.tokens) and index - begin < 3 and self.tokens[index].low in ("the", "a", "an", "my") and not (
            self.tokens[index].capital and (runs.capital(self.message, index + 1) or self.message.gap(index) == "" and self.message.low[self.tokens[index].end : self.tokens[index].end + 1] == ".")
        ):
            index += 1
        return index

    # --- frames ----------------------------------------------------------------------------------

    def _after_at(self, index: int) -> None:
        at = self._skip_the(index + 1)
        if at >= len(self.tokens) or "\n" in self.message.gap(index):
            return
        run = runs.read(self.message, at, small=True) or self._dated_name(at)
        if run is None or not self._free(run):
            return
        small = not runs.capital(self.message, run.first)
        if self._acceptable(run, small):
            self._take(self.names.companies, run, 5)

    def _dated_name(self, at: int) -> Run | None:
        """ "March Networks", "First Direct": a common or calendar word with a capital, then another capital."""
        if not runs.capital(self.message, at) or at + 1 >= len(self.tokens):
            return None
        if runs.capital(self.message, at + 1) and not runs.dated(self.message, at + 1):
            return runs.read(self.message, at, small=False)
        return None

    def _after_either(self, index: int) -> None:
        tokens, low = self.tokens, self.tokens[index].low
        at = index + 1
        if low == "w":
            if at < len(tokens) and tokens[at].low == "/":
                at += 1
        if at < len(tokens) and tokens[at].low in ("with", "to", "back", "from", "up", "on") and low in _OBJECT_VERBS:
            return  # the next word is a frame of its own
        if low in ("for", "about", "to", "re", "have", "got", "did", "done", "having", "by", "via", "ask", "seen", "accepted", "regarding") and not self._fits_weak(index, at):
            return
        at_name = self._skip_the(at)
        if at_name >= len(tokens) or at_name in self.in_role:
            return
        weak = low in ("for", "about", "to", "re", "have", "got", "did", "done", "via", "accepted", "having")
        run = runs.read(self.message, at_name, small=True)
        if (run is None or run.last == at_name + 1) and not runs.capital(self.message, at_name) and tokens[at_name].low in lexicon.given_names() and self._TITLE.match(self.message.low[tokens[at_name].end : tokens[at_name].end + 40]):
            self._take(self.names.people, Run(at_name, at_name + 1, tokens[at_name].start, tokens[at_name].end), 3)
            return
        if run is None or not self._free(run):
            return
        small = not runs.capital(self.message, run.first)
        if small and at_name > at and not self._followed_by_stage(run):
            return
        if low in ("sent", "gave", "wrote") and not (tokens[run.last].low in ("a", "an", "the", "my", "another") if run.last < len(tokens) else False):
            return
        if low in ("says", "said", "per", "named") and small:
            return
        if small and low in ("with", "w", "wid", "wiv") and not self._interview_before(index):
            return
        if re.search(r"\b(?:startup|start-up|company|firm|place|agency|school|shop|outfit|restaurant|hospital|charity|business|studio) (?:named|called) (?:the )?$", self.message.low[max(0, run.start - 30) : run.start]):
            self._take(self.names.companies, run, 4)
            return
        if self._strong_lead(run.start):
            self._people_from(run)
            return
        person = runs.like_a_person(self.message, run)
        if low == "from" and person and re.search(r"\b(?:offer|offers|rejection|rejected|job|letter)\b", self.message.low[max(0, tokens[index].start - 30) : tokens[index].start]):
            person = 0.0
        if small and person and run.first + 1 < run.last and person >= 0.7:
            pass
        if person >= 0.7 and not self._owned_by_company(run):
            self._people_from(run)
            return
        if self._followed_by_origin(run) and not small and low not in ("from", "for", "about", "to") or self._titled(run):
            self._take(self.names.people, run, 3)
            return
        if self._acceptable(run, small):
            self._take(self.names.companies, run, (2.5 if weak else 4) - (0.5 if small else 0))

    def _fits_weak(self, index: int, at: int) -> bool:
        """Whether a weak frame ("for", "about", "to") stands where a name is likely."""
        low = self.tokens[index].low
        before = self.tokens[index - 1].low if index else ""
        here = self._skip_the(at)
        if here >= len(self.tokens):
            return False
        capital = runs.capital(self.message, here)
        if low == "for":
            return before in STAGE_NOUNS | {"home", "homework", "one", "assignment", "challenge", "exercise", "it", "prep", "up", "in", "date", "record", "history", "timeline", "anything", "news", "note", "email", "mail", "letter", "script", "voicemail", "interviewing", "interviewed", "applied", "centre", "center", "day", "screener", "ones", "assessment", "shift", "two", "dive"} or capital and before in ("work", "working", "me", "today", "done", "tomorrow")
        if low == "to":
            return before in ("spoke", "talked", "applied", "applying", "speaking", "talking", "wrote", "write", "writing", "sent", "email", "note", "emailed", "letter", "message", "replied", "back", "through", "you", "up", "follow", "chatted", "reply", "application", "thanks", "card", "thank-you", "mail", "text", "invited", "out", "call", "speak", "over", "went", "off") or capital and (before in ("on", "said", "in", "invite", "round") or bool(re.search(r"\b(?:sent|send|gave|submitted|forwarded|delivered|thank|dropped|posted|email|letter|note|card)\b", self.message.low[max(0, self.tokens[index].start - 40) : self.tokens[index].start])))
        if low == "by":
            return before in ("rejected", "ghosted", "down", "contacted", "invited", "back", "interviewed", "made", "offered", "hired", "called", "dropped", "up", "over", "told", "asked", "run", "led", "turned")
        if low in ("about", "re", "regarding"):
            return capital or before in ("me", "remind")
        if low in ("have", "got", "did", "done", "having"):
            return capital and not runs.dated(self.message, here)
        if low in ("ask", "via", "seen", "accepted"):
            return capital
        return True

    def _interview_before(self, index: int) -> bool:
        """Whether "with" stands where a small word behind it can be a company: after "interview", a day, a verb of meeting."""
        before = self.tokens[index - 1].low if index else ""
        return before in STAGE_NOUNS or before in ("met", "spoke", "talked", "interviewed", "interviewd", "chatted", "up", "sat", "down", "luck", "done", "home", "day", "centre", "center", "speaking", "meeting", "talking", "drinks", "coffee", "lunch", "out", "booked", "one", "through", "scheduled", "iv", "phone", "interviewing", "in", "over", "l1", "l2", "") or (index > 0 and runs.dated(self.message, index - 1)) or self.tokens[index - 1].kind in ("number", "clock", "ordinal")

    def _followed_by_stage(self, run: Run) -> bool:
        at = run.last
        return at < len(self.tokens) and (self.tokens[at].low in STAGE_NOUNS or self.tokens[at].low in ("office", "branch", "team", "guys", "lot"))

    def _followed_by_origin(self, run: Run) -> bool:
        """ "X from Y", "X at Y": X is a person."""
        at = run.last
        return at + 1 < len(self.tokens) and self.tokens[at].low in ("from", "at", "@") and runs.capital(self.message, self._skip_the(at + 1)) and runs.read(self.message, self._skip_the(at + 1), False) is not None

    _TITLE = re.compile(r"^\s?(?:\(|, |- )(?:the |their |our |my |an? )?(?:[\w&/-]+ ){0,4}?(?:recruiter|manager|director|engineer|lead|head|vp|ceo|cto|cfo|coo|hr|founder|owner|partner|officer|developer|designer|principal|matron|chef|nurse|doctor|scientist|analyst|consultant|supervisor|president|architect|em|pm|hm|teacher|headteacher|interviewer|boss|executive|assistant|coordinator|specialist|generalist|guy|chair|dean|professor|editor|producer|associate|admin|ta|talent|recruiting)\b")

    def _titled(self, run: Run) -> bool:
        """ "X (the recruiter)", "X, Head of Ops"."""
        return bool(self._TITLE.match(self.message.low[run.end : run.end + 60])) and runs.capital(self.message, run.first)

    def _owned_by_company(self, run: Run) -> bool:
        return self.message.low[run.start : run.end] in lexicon.companies_like_words()

    # --- people ----------------------------------------------------------------------------------

    _PERSON_LEADS = re.compile(
        r"(?:\b(?:interviewers?|recruiters?|manager|hm|named|called|contact|met|meeting|name|names|panel|founder|owner|director|boss|lady|guy|woman|man|people|host|lead|head|ceo|cto|they|them|team|interviewed by|spoke (?:to|with)|talked (?:to|with)|talk (?:to|with)|speaking (?:to|with)|chatted (?:to|with)|sat down with|according to|thank(?:ed|s to)?|regards|told|by|both|seeing|saw|emailed|email|wrote to|pinged|messaged|texted|rang|with)(?: of (?:\d|two|three|four|five))?(?: (?:was|were|is|are|will be|being|called|named|today was|today were|included))?(?: both)?[:,(]?(?: \()? ?)$"
    )

    def _lists_of_people(self) -> None:
        """ "Korben, Ruby and Leeloo": one name that is a person's makes people of the whole list."""
        index = 0
        while index < len(self.tokens):
            if not (runs.capital(self.message, index) or self.tokens[index].low in lexicon.sure_names()) or index in self.used or index in self.in_role:
                index += 1
                continue
            members, after = self._list_at(index)
            if len(members) >= 2 and any(runs.like_a_person(self.message, run) >= 0.7 for run in members) and self._list_of_persons(members):
                for run in members:
                    self._take(self.names.people, run, 4)
                index = after
            else:
                index = max(index + 1, after if len(members) > 3 else 0)

    def _list_of_persons(self, members: list[Run]) -> bool:
        likely = sum(runs.like_a_person(self.message, run) >= 0.7 for run in members)
        lead = bool(self._PERSON_LEADS.search(self.message.low[max(0, members[0].start - 40) : members[0].start]))
        after = self.message.low[members[-1].end : members[-1].end + 20]
        return lead or likely == len(members) or likely * 2 > len(members) or bool(re.match(r" (?:on the panel|were|interviewed|both|asked|took|ran)", after))

    def _list_at(self, index: int) -> tuple[list[Run], int]:
        members: list[Run] = []
        tokens, at = self.tokens, index
        while at < len(tokens) and len(members) < 12:
            if not runs.capital(self.message, at) and tokens[at].low not in lexicon.sure_names():
                break
            run = runs.read(self.message, at, small=not runs.capital(self.message, at))
            run = self._cut_at_and(run)
            if run is None or not self._free(run) or run.last - run.first > 4:
                break
            if runs.like_a_person(self.message, run) == 0 and not self._bare_name(run):
                break
            members.append(run)
            at = run.last
            at = self._over_brackets(at)
            if at < len(tokens) and tokens[at].low == "," :
                at += 1
            if at < len(tokens) and tokens[at].low in ("and", "&", "n", "plus", "+"):
                at += 1
            elif at == run.last or (at > 0 and tokens[at - 1].low != ","):
                break
        return members, at

    def _cut_at_and(self, run: Run | None) -> Run | None:
        if run is None:
            return None
        for at in range(run.first + 1, run.last):
            if self.tokens[at].low in ("&", "and", "+"):
                return Run(run.first, at, run.start, self.tokens[at - 1].end)
        return run

    def _over_brackets(self, at: int) -> int:
        if at < len(self.tokens) and self.tokens[at].low == "(":
            for close in range(at + 1, min(at + 8, len(self.tokens))):
                if self.tokens[close].low == ")":
                    return close + 1
        return at

    def _bare_name(self, run: Run) -> bool:
        words = [t for t in self.tokens[run.first : run.last] if t.kind == "word"]
        low = self.message.low[run.start : run.end]
        return len(words) <= 3 and all(w.capital for w in words) and not any(w.low in runs.COMPANY_ENDINGS or w.low in _GENERIC or w.low in lexicon.common_words() or w.low in lexicon.role_heads() for w in words) and low not in lexicon.agencies() and not runs.dated(self.message, run.first)

    def _people_from(self, run: Run) -> None:
        """Takes a person, and the company behind "from" or "at" is left to its own frame."""
        if not runs.capital(self.message, run.first):
            run = self._small_person(run)
        self._take(self.names.people, run, 4)

    def _small_person(self, run: Run) -> Run:
        """A small given name takes at most one surname along."""
        last = min(run.last, run.first + 2)
        return Run(run.first, last, run.start, self.tokens[last - 1].end - (2 if self.tokens[last - 1].low.endswith("'s") else 0))

    def _single_people(self) -> None:
        """Names of persons without a frame: a sure given name with a capital, or a title before a name."""
        tokens = self.tokens
        for index, token in enumerate(tokens):
            if index in self.used or token.kind != "word" or index in self.in_role:
                continue
            titled = token.low in TITLES and (runs.capital(self.message, index) and self._next_is_name(index) or token.low in ("mr", "mrs", "ms", "dr", "prof") and index + 1 < len(tokens) and runs.uncommon(self.message, index + 1))
            sure = token.low in lexicon.sure_names() and (runs.capital(self.message, index) or self._small_subject(index))
            stem = token.low.endswith("'s") and token.low[:-2] in lexicon.sure_names() and runs.capital(self.message, index)
            led = token.low in lexicon.given_names() and runs.capital(self.message, index) and (bool(self._PERSON_LEADS.search(self.message.low[max(0, token.start - 40) : token.start])) or self._titled(Run(index, index + 1, token.start, token.end))) and not self._number_beside(index)
            led = led or (self._strong_lead(token.start) and (runs.capital(self.message, index) and token.low not in _GENERIC and not runs.dated(self.message, index) and token.low not in lexicon.role_heads() or token.low in lexicon.given_names() and token.low not in _VERBAL))
            if not (titled or sure or stem or led):
                continue
            run = runs.read(self.message, index, small=True) or (Run(index, index + 1, token.start, token.end) if led else None)
            if run is None or not self._free(run):
                continue
            person = runs.like_a_person(self.message, run)
            if titled or person >= 0.5 or led:
                run = self._without_possessive(run)
                self._take(self.names.people, run if runs.capital(self.message, index) else self._small_person(run), 3)

    _STRONG = re.compile(r"(?:\b(?:interviewers?|recruiters?|hiring manager|hm|contact|guy|lady|woman|man|boss|owner|founder|director|manager|cto|ceo|hr|his|her|their)(?:'s)?(?: name)?(?: (?:was|were|is|are|there|called|named)){0,2}(?: called| named)?[:,(]? ?\(?|\b(?:someone|somebody|guy|lady|woman|man|person|recruiter|manager) (?:called|named) |\baccording to |\bhis name (?:is|was) |\bher name (?:is|was) )$")

    def _strong_lead(self, start: int) -> bool:
        return bool(self._STRONG.search(self.message.low[max(0, start - 40) : start]))

    def _place(self, run: Run) -> bool:
        """ "in New York", "our Galway office": where, not who."""
        before = self.tokens[run.first - 1].low if run.first else ""
        return before in ("our", "their", "near") or (before == "in" and self.message.low[run.start : run.end] in _PLACE_NAMES)

    def _number_beside(self, index: int) -> bool:
        return index + 1 < len(self.tokens) and self.tokens[index + 1].kind in ("number", "ordinal") and runs.dated(self.message, index)

    def _without_possessive(self, run: Run) -> Run:
        if self.tokens[run.last - 1].low.endswith("'s") and run.end == self.tokens[run.last - 1].end:
            return Run(run.first, run.last, run.start, run.end - 2)
        return run

    def _next_is_name(self, index: int) -> bool:
        at = index + 1
        if at < len(self.tokens) and self.tokens[at].low == ".":
            at += 1
        return runs.capital(self.message, at) and not runs.dated(self.message, at)

    def _small_subject(self, index: int) -> bool:
        """A given name written small where a person would stand: before "said", after "to"."""
        after = self.tokens[index + 1].low if index + 1 < len(self.tokens) else ""
        later = self.tokens[index + 2].low if index + 2 < len(self.tokens) else ""
        before = self.tokens[index - 1].low if index else "."
        person_verbs = _SAYING - {"just", "still", "is", "are", "now", "can", "have"}
        return (before in (".", ",", "!", "?", ";", "-", "and", "but", "so", "that", "because") and (after in person_verbs or later in person_verbs or later == "took")) or before in ("and", "or", "called", "named") and after in (",", ".", "") and index > 1 and (index - 2) in self.used

    # --- subjects, nouns, lone names ------------------------------------------------------------------

    def _before_a_noun(self) -> None:
        """ "Abstergo interview", "the umbrella job", "Contoso's HR"."""
        tokens = self.tokens
        for index, token in enumerate(tokens):
            if index == 0 or token.low not in OWNED | _PLACES or message_gap(self.message, index - 1) not in (" ", ": "):
                continue
            first = self._name_ending_at(index - 1)
            if first is None:
                continue
            run = runs.read(self.message, first, small=True)
            if run is None or run.last != self._skip_modifiers(index) and run.last != index or not self._free(run):
                continue
            small = not runs.capital(self.message, run.first)
            lead = tokens[first - 1].low if first else ""
            if small and lead not in ("the", "my", "that", "an", "a", "this", "with", "from", "for", "re", "") and not (lead in (".", ",", "-", ":", "!")):
                continue
            person = runs.like_a_person(self.message, run)
            if self._place(run) or token.low == "office" and small:
                continue
            if person >= 0.7 and token.low not in ("interview", "onsite", "job", "role", "offer", "position"):
                continue
            if person >= 0.7 and small:
                continue
            if self._acceptable(run, small):
                self._take(self.names.companies, run, 3.5)

    def _skip_modifiers(self, index: int) -> int:
        at = index
        while at > 0 and index - at < 8 and (self.tokens[at - 1].low in STAGE_NOUNS or self.tokens[at - 1].low in ("first", "second", "third", "final", "last", "next", "technical", "2nd", "1st", "3rd", "initial", "system", "design", "take-home", "-", "home", "of")):
            at -= 1
        return at

    def _name_ending_at(self, index: int) -> int | None:
        """The first token of the name whose last token is `index`, stage words before it left out."""
        at = self._skip_modifiers(index + 1) - 1
        if at < 0:
            return None
        tokens = self.tokens
        token = tokens[at]
        if token.kind != "word" or at in self.used or at in self.in_role:
            return None
        if not runs.capital(self.message, at):
            stem = token.low[:-2] if token.low.endswith("'s") else token.low
            if stem in lexicon.common_words() or runs.dated(self.message, at) or token.low in lexicon.role_heads() or token.low in lexicon.role_words():
                return None
            first = at
            while first > 0 and self.message.gap(first - 1) == " " and runs.uncommon(self.message, first - 1) and first - 1 not in self.used and not runs.capital(self.message, first - 1) and at - first < 3:
                first -= 1
            return first
        first = at
        while first > 0 and at - first < runs.LONGEST_NAME:
            before = first - 1
            gap = self.message.gap(before)
            if before in self.used or before in self.in_role:
                break
            if runs.capital(self.message, before) and gap == " " and not runs.dated(self.message, before) and not (tokens[before].low in lexicon.common_words() and (before == 0 or tokens[before - 1].low in (".", "!", "?", ":", "\n") or "\n" in self.message.gap(before - 1)) and tokens[before].low not in ("the", "blue", "first", "general", "red", "green", "new", "big", "open", "free", "true", "real", "wild", "good", "next")):
                first = before
            elif tokens[before].low in ("&", "of", "and", "-", ".", "the") and before > 0 and runs.capital(self.message, before - 1) and (gap in ("", " ")) and (tokens[before].low not in ("and", ".") or not gap) and tokens[before - 1].low not in lexicon.common_words():
                first = before - 1
            else:
                break
        return first

    def _subjects(self) -> None:
        """ "X rejected me", "X have come back": a name before a verb, at the start of a clause."""
        tokens = self.tokens
        for index, token in enumerate(tokens):
            if index in self.used or index in self.in_role or token.kind not in ("word", "number"):
                continue
            start_of_clause = index == 0 or tokens[index - 1].low in (".", ",", "!", "?", ";", "-", "–", "but", "and", "so", "because", "cos", "that", ":", "also", "though", ")", '"', "the", "think", "if", "did", "has", "have", "when", "does", "until", "while", "after", "yes", "update", "hey", "oh", "ugh", "wow", "yay", "well", "great", "news", "hearing", "whether", "omg", "finally") or "\n" in self.message.gap(index - 1)
            if not start_of_clause:
                continue
            if tokens[index].low == "the" and runs.capital(self.message, index + 1):
                continue
            run = runs.read(self.message, index, small=True)
            if run is None or not self._free(run) or run.last >= len(tokens) or tokens[run.first].low in _GENERIC:
                continue
            after = tokens[run.last].low
            small = not runs.capital(self.message, run.first)
            if not small and token.low in lexicon.common_words() and run.last - run.first == 1:
                continue
            said = after in _SAYING or (not small and re.fullmatch(r"[a-z]{3,}ed", after) is not None) or (after == "'" and run.last + 1 < len(tokens))
            if not said and not (after == "from" or after == "at"):
                continue
            if after in ("is", "was") and runs.capital(self.message, run.last + 1):
                continue
            person = runs.like_a_person(self.message, run)
            if person >= 0.7 or (after in ("from", "at") and self._followed_by_origin(run) and not small):
                if not small:
                    self._take(self.names.people, run, 3)
                continue
            if after in ("from", "at") or small and (after in ("is", "just", "still", "now", "can", "may", "have") or run.last - run.first > 3):
                continue
            if self._acceptable(run, small):
                self._take(self.names.companies, run, 3)

    def _alone(self) -> None:
        """A name by itself between marks: "Globex: decision by Friday", "Northwind.", "booked in: Acme, 8 Jan"."""
        tokens = self.tokens
        if any(named.score >= 3.5 for named in self.names.companies):
            return
        for index in range(len(tokens)):
            if index in self.used or index in self.in_role:
                continue
            if index and tokens[index - 1].low not in (".", ",", "!", "?", ";", "-", "–", ":", "(", "|", ")") and "\n" not in self.message.gap(index - 1) and tokens[index - 1].low not in ("the", "on", "in", "of", "visit") and not tokens[index - 1].kind == "mark":
                continue
            run = runs.read(self.message, index, small=False)
            if run is None and index == 0:
                run = runs.read(self.message, 0, small=True)
                if run is None or run.last >= len(tokens) or tokens[run.last].low not in (":", "-", "–"):
                    continue
            if run is None or not self._free(run):
                continue
            after = tokens[run.last].low if run.last < len(tokens) else "."
            if after not in (".", ",", "!", ";", "-", "–", ":", "(", ")", "|", "?", "/") and "\n" not in message_gap(self.message, run.last - 1) and not runs.dated(self.message, run.last) and after not in ("on", "at", "tomorrow", "today", "this", "next", "@", "w", "with"):
                continue
            low = tokens[run.first].low
            if run.last - run.first == 1 and (low in lexicon.common_words() or low in _GENERIC or low in lexicon.sure_names()):
                continue
            if runs.like_a_person(self.message, run) >= 0.7 or not self._acceptable(run, False):
                continue
            if all(t.low in lexicon.common_words() or t.kind != "word" for t in tokens[run.first : run.last]) or self._soft_role(run):
                continue
            if (run.last == len(tokens) and index == 0) or self._place(run):
                continue
            if low in lexicon.common_words() and index == 0 and not any(runs.capital(self.message, k) for k in range(run.first + 1, run.last)):
                continue
            self._take(self.names.companies, run, 2)


def message_gap(message: Message, index: int) -> str:
    return message.gap(index)
