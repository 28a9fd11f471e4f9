# ruff: noqa: E501, SIM905  (tables of words and patterns are read row by row)
"""What each clause is about, from the phrases found in it: who does it, whether it is said not to be so,
asked, or only supposed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bot.language.clauses import Clause
from bot.language.phrases import Hit
from bot.language.text import Message

FOLLOWS = frozenset({"email", "follow", "phone", "voicemail", "linkedin", "text", "message", "in_person"})
_ME = frozenset("i i've i'd i'm ive im id i'll we we've we'd".split())
_THEY = frozenset(
    "they he she they've they'd he's she's they're it recruiter recruiters hr company manager team someone somebody guy lady boss who theyve hes shes "
    "he'd she'd they'll he'll she'll it'll theyll employer director owner interviewer interviewers agency nobody people founder ceo cto panel school hospital bank firm woman man anyone anybody".split()
)
_SKIP = frozenset(
    "just already also then finally have has had even quickly again and so been only now actually still did do never always both all either really "
    "today yesterday monday tuesday wednesday thursday friday ok okay yes yeah yep hi hey right update done fyi btw later eventually since first "
    "on been duly promptly immediately politely successfully first's ve 's".split()
)
_NOT_DONE = frozenset(
    "to should will can could would please shall may might must gonna i'll not didn't didnt haven't havent hasn't hasnt don't dont never if gotta "
    "let's lets can't cant won't wont when how was wasn't isn't is be being you before need wanna".split()
)
_NEGATED = re.compile(
    r"\b(?:about|regarding|discuss|no|not|without|never|n't|haven't|hasn't|havent|didn't|didnt|don't|isn't|won't|wasn't|until|til|before|awaiting|waiting|wait|hope|hoping|hopeful|if|in case|whether|expect|expecting|expected|wish|fingers crossed|might|maybe|could|would|should|can|any|will|they'll|may|when|chance of|unless|want|need|dream)\b[^.;!?]{0,30}$"
)
_SUPPOSED = re.compile(
    r"(?:^|\b)(?:if|unless|in case|assuming|suppose|supposing|what if|hope|hoping|wish|afraid|worried|fear|imagine|should i|dreamt|dreamed|whether|or else)\b[^.;!?]{0,40}$"
)
_ASKING = re.compile(
    r"^[\s\W]*(?:(?:hi|hey|hello|ok|so|and|but|also|quick question|question|btw|bot)[\s,:!-]+)*(?:what|when|where|who|why|how|which|should|can|could|do|does|did|is|are|am|was|were|will|would|has|have|any|shall|may|what's|whats|when's|how's|who's|is it|any idea|is there|tell me (?:about|what|when|how)|show|list|help|write (?:me|a)|draft|explain|give me|make me|compose|generate|please (?:write|draft|show|list))\b"
)


_CLOCK = re.compile(r"\d[:.]\d\d|\d ?[ap]\.?m\b|\b(?:at|@) \d|\bo'?clock|\bnoon\b|\bmidday\b|\bhalf \w+")


_SURELY_ASKING = re.compile(
    r"^[\s\W]*(?:what|when(?! (?:i|we|they|he|she)\b)|where|who|why|how|what's|whats|tell me|show|list|help|write (?:me|a)|draft|explain|give me (?:a|the|my|some|advice)|make me|compose|generate|"
    r"please (?:write|draft|show|list)|(?:should|can|shall|may|am|must) i|(?:could|can|would|will) you(?! (?:please )?(?:note|log|record|add|save|put|mark|remember)\b)|do (?:i|you|they|we)|does (?:it|this|he|she|the)|did (?:i|they|you|we|he|she|anyone|it)|is it|are they|is there|would it)\b"
)


@dataclass(slots=True)
class Evidence:
    """What one clause tells. Booleans: seen and valid here."""

    offer: bool = False
    reject: bool = False
    withdraw: bool = False
    interview: Hit | None = None
    did: bool = False  # a verb of an interview that took place
    past: bool = False
    will: bool = False  # a verb of an interview that is to come
    ahead: bool = False
    follow: list[Hit] | None = None
    answer: Hit | None = None
    reply: bool = False
    snooze: Hit | None = None
    question: bool = False
    relative: bool = False
    apply: bool = False
    kept: list[Hit] = field(default_factory=list)  # the hits that hold here


class Reader:
    """Weighs the hits of the clauses of one message."""

    def __init__(self, message: Message, named: set[int]) -> None:
        self.message, self.tokens, self.named = message, message.tokens, named
        self.offered = "offer" in message.low

    def weigh(self, clause: Clause) -> Evidence:
        evidence = Evidence()
        text = self.message.low[clause.start : clause.end]
        evidence.question = self._asks(clause, text)
        for hit in clause.hits:
            if self._weigh_hit(hit, clause, evidence):
                evidence.kept.append(hit)
        self._prefer_deadlines(evidence)
        if evidence.question and not evidence.snooze:
            evidence.offer = evidence.reject = evidence.withdraw = evidence.reply = evidence.did = False
            evidence.follow = None
        return evidence

    @staticmethod
    def _prefer_deadlines(evidence: Evidence) -> None:
        """ "They want an answer by Friday": the answer is the sender's, not theirs."""
        limits = [hit for hit in evidence.kept if hit.label == "deadline"]
        for hit in [h for h in evidence.kept if h.label == "answer"]:
            if any(limit.start <= hit.start < limit.end for limit in limits):
                evidence.kept.remove(hit)
                evidence.answer = next((h for h in evidence.kept if h.label == "answer"), None)

    def _asks(self, clause: Clause, text: str) -> bool:
        return bool(_ASKING.match(text)) and (clause.question or bool(_SURELY_ASKING.match(text)))

    def who(self, hit: Hit, clause: Clause) -> str:
        """Who does it: "me", "they", "start" (nobody said), or "other"."""
        index = hit.index - 1
        while index >= max(0, hit.index - 14) and self.tokens[index].start >= clause.start:
            low = self.tokens[index].low
            if index in self.named or low in _THEY:
                return "they"
            if low in _ME:
                return "me"
            if low not in _SKIP and self.tokens[index].kind != "mark" and self.tokens[index].kind != "number":
                return "other"
            index -= 1
        return "start"

    def _before(self, hit: Hit) -> str:
        return self.tokens[hit.index - 1].low if hit.index else ""

    def _weigh_hit(self, hit: Hit, clause: Clause, evidence: Evidence) -> bool:
        """Notes what a phrase tells; False if it does not hold here."""
        label = hit.label
        lead = self.message.low[max(clause.start, hit.start - 80) : hit.start]
        if label == "offer":
            holds = not _NEGATED.search(lead) and not self._offer_ahead(hit, clause)
            evidence.offer = evidence.offer or holds
        elif label == "reject":
            holds = not _SUPPOSED.search(lead) and not clause.question
            if self.message.low[hit.start : hit.end] == "no":  # "Marlow: no."
                holds = holds and self._before(hit) in (":", "-", "=")
            evidence.reject = evidence.reject or holds
        elif label == "withdraw":
            holds = self.who(hit, clause) in ("me", "start") and not _SUPPOSED.search(lead)
            evidence.withdraw = evidence.withdraw or holds
        elif label == "did":
            before = self._before(hit)
            holds = (before not in _NOT_DONE and self.who(hit, clause) != "they") or before in ("we", "they")
            holds = holds and not (self.tokens[hit.index].low == "met" and before in ("the", "a"))
            holds = holds and not (
                self.tokens[hit.index].low == "back"
                and before
                in ("hear", "hearing", "heard", "get", "got", "come", "came", "call", "write", "word", "news")
            )
            evidence.did = evidence.did or holds
        elif label == "apply":
            holds = bool(re.search(r"appl|\bcv\b|resume", self.message.low[hit.start : hit.end]))
            evidence.apply = evidence.apply or holds
        elif label in ("past", "will", "ahead", "relative"):
            if label == "past" and self._before(hit) in ("be", "to", "get", "being"):
                return False
            holds = (
                label != "will"
                or self.tokens[hit.index].low not in ("meeting", "seeing", "speaking", "interviewing")
                or self.who(hit, clause) != "they"
            )
            if not holds:
                return False
            setattr(evidence, label, True)
        elif label in FOLLOWS:
            holds = self._followed(hit, clause)
            if holds:
                evidence.follow = [*(evidence.follow or []), hit]
        elif label == "answer":
            holds = self._answers(hit, clause)
            evidence.answer = evidence.answer or (hit if holds else None)
        elif label == "reply":
            holds = self._replied(hit, clause)
            evidence.reply = evidence.reply or holds
        elif label == "snooze":
            holds = self._snoozed(hit, clause)
            evidence.snooze = evidence.snooze or (hit if holds else None)
        elif label == "deadline":
            holds = self._must_answer(hit, clause)
        else:
            holds = True
            counted = self._before(hit).isdigit() and self.message.low[hit.start : hit.end] in (
                "rounds",
                "interviews",
            )
            others = (
                re.match(
                    r" (?:others|other|more|another|the other|some more|the rest|several|all the|candidates|people)\b",
                    self.message.low[hit.end : hit.end + 12],
                )
                and self.who(hit, clause) == "they"
            )
            since = others or re.search(
                r"\bbeen\b.*\bsince (?:the|my|our|that) $", self.message.low[clause.start : hit.start]
            )
            if label == "interview" and not counted and not since:  # "5 rounds" only counts them
                evidence.interview = evidence.interview or hit
        return holds

    def _answers(self, hit: Hit, clause: Clause) -> bool:
        """Whether it is they who will answer, and not the sender or a moved interview."""
        words = self.message.low[hit.start : hit.end]
        first = words.split()[0]
        if first in ("pushed", "moved", "delayed", "extended", "postponed", "put"):
            text = self.message.low[clause.start : clause.end]
            meeting = any(h.label == "interview" for h in clause.hits) or _CLOCK.search(text)
            if self.who(hit, clause) == "other" and not re.search(
                r"decision|answer|timeline|feedback|deadline|result|outcome|process|hiring|things|everything|start|it",
                text,
            ):
                return False  # "the train was delayed"
            return not meeting or bool(
                re.search(r"decision|answer|timeline|feedback|deadline|result|outcome", text)
            )
        if first == "heard" and re.search(
            r"\b(?:haven't|havent|not|never|no|nothing|hasn't)\b", self.message.low[clause.start : hit.start]
        ):
            return False  # "haven't heard in six weeks"
        if first in ("answer", "reply", "response") and self._before(hit) in (
            "to",
            "must",
            "should",
            "my",
            "i",
        ):
            return False
        if first in ("answer", "reply", "response", "news", "word", "update") and re.search(
            r"\b(?:got|received|had|have)\b", self.message.low[clause.start : hit.start]
        ):
            return False
        me = self.who(hit, clause) == "me" or first in _ME
        if me and not re.search(
            r"\b(?:hear|know|told|heard|expect|find|have (?:an? |the |some |my )?(?:answer|decision|news|result|outcome|word|verdict))",
            words,
        ):
            return False
        return (
            not re.match(r"to (?:answer|decide|respond|reply|confirm|call|email|let)", words)
            or self.who(hit, clause) == "they"
        )

    def _must_answer(self, hit: Hit, clause: Clause) -> bool:
        """Whether it is the sender who has to answer by then."""
        words = self.message.low[hit.start : hit.end]
        if re.match(r"have (?:an |the |my )?(?:answer|decision)", words):
            return False  # "I'll have an answer by then"
        if words.startswith("offer") or re.search(
            r"\b(?:gave|given|give) me|deadline to|answer from me|want(?:s|ed)? (?:an|my) answer", words
        ):
            return True
        return (
            self.who(hit, clause) in ("me", "start") and not words.startswith(("they", "want", "asked"))
        ) or (self.offered and not words.startswith("they've"))

    def _offer_ahead(self, hit: Hit, clause: Clause) -> bool:
        after = self.message.low[hit.end : min(clause.end, hit.end + 25)]
        return bool(
            re.match(
                r" (?:by|before|yet|decision|decisions|stage|soon|process|letter template|is coming|might|may|would|will|should|could|next week|round)\b",
                after,
            )
        )

    def _followed(self, hit: Hit, clause: Clause) -> bool:
        """Whether the sender did it, and has done it already."""
        who = self.who(hit, clause)
        before = self._before(hit)
        words = self.message.low[hit.start : hit.end]
        passive = bool(re.search(r"\b(?:sent|left|out|done|posted|delivered)$", words)) or words.split()[
            0
        ] in ("vm", "voicemail")
        if hit.label == "linkedin" and not re.search(r"linkedin'd|inmailed|connected", words):
            return any(h.label in FOLLOWS and h.label != "linkedin" for h in clause.hits)
        if re.match(r"(?:left|gave|sent|dropped) (?:me|us)\b", words) or re.search(
            r"\b(?:me|us) (?:a|an|another) $", self.message.low[max(0, hit.start - 14) : hit.start]
        ):
            return False
        if before in ("been", "got", "was", "get") and hit.label == "phone":
            return False  # "I have been called for interview"
        if (who == "they" and not passive) or (before in _NOT_DONE and not passive):
            return False
        if (
            who == "other"
            and not passive
            and hit.label != "voicemail"
            and before not in ("email", "and", ",", "via", "by", "linkedin", "then")
        ):
            return False
        return not (
            re.search(r"\b(?:me|us)$", words) or re.match(r" me\b", self.message.low[hit.end : hit.end + 4])
        )

    def _replied(self, hit: Hit, clause: Clause) -> bool:
        words = self.message.low[hit.start : hit.end]
        if self._before(hit) in (
            "to",
            "should",
            "will",
            "if",
            "not",
            "haven't",
            "havent",
            "didn't",
            "didnt",
            "hasn't",
            "hasnt",
            "won't",
            "never",
            "please",
            "no",
            "any",
            "nothing",
            "without",
            "when",
            "no one",
            "nobody",
            "don't",
            "would",
            "they'll",
            "you",
            "might",
            "could",
            "they'd",
            "can",
            "yet",
        ):
            return False
        who = self.who(hit, clause)
        if re.search(
            r"\b(?:(?:wait|await|expect|hop)\w*|no|not)\b[^.;]{0,20}$",
            self.message.low[clause.start : hit.start],
        ):
            return False
        if words.startswith("hearing") or re.match(
            r" (?:the |a |my )?(?:job ?boards?|indeed|glassdoor|linkedin jobs|jobsite|reed|totaljobs|seek|naukri|mum|mom|dad)\b",
            self.message.low[hit.end : hit.end + 24],
        ):
            return False
        if words.startswith("heard"):
            return who != "they" and not re.search(
                r"\b(?:not|never|nothing|haven't|havent|no|until|if|yet to)\b",
                self.message.low[clause.start : hit.start],
            )
        if re.search(r"\b(?:from|off|by|via)$", words) or words.startswith(("missed", "in my", "in touch")):
            return who in ("me", "start") or words.startswith(("missed", "a ", "an ", "another", "new"))
        if re.search(r"\b(?:are|when|what|could|can|would|please)\b.*(?:you|times|dates)", words):
            return True
        if words.split()[0] in (
            "reply",
            "response",
            "email",
            "call",
            "voicemail",
            "message",
            "text",
            "word",
            "feedback",
            "mail",
            "news",
        ):
            return who in ("start",)
        return who == "they" or (who == "start" and bool(re.search(r"\bme\b|to me|back to me", words)))

    def _snoozed(self, hit: Hit, clause: Clause) -> bool:
        words = self.message.low[hit.start : hit.end]
        before = self._before(hit)
        if (
            words.startswith("reminder")
            and hit.index
            and before not in (".", ",", ":", "-", "please", "pls", "set", "add", "hi", "bot")
        ):
            return False
        if words.startswith("reminder") and re.search(
            r"\b(?:interview|onsite|screen|round|assessment|panel)\b", self.message.low
        ):
            return False
        if words.startswith(
            (
                "remind",
                "ping",
                "poke",
                "nudge",
                "prod",
                "alert",
                "notify",
                "wake",
                "bug",
                "pester",
                "bother",
                "prompt",
                "buzz",
            )
        ):
            return (
                before
                not in (
                    "didn't",
                    "didnt",
                    "did",
                    "they",
                    "he",
                    "she",
                    "not",
                    "don't",
                    "dont",
                    "i'll",
                    "who",
                    "will",
                )
                and self.who(hit, clause) != "they"
            ) or before in ("can", "please", "you", "could")
        if words == "later":
            return clause.end - clause.start < 22 and self.who(hit, clause) == "start"
        if words.startswith(
            (
                "snooze",
                "postpone",
                "defer",
                "set",
                "create",
                "add",
                "reminder",
                "don't let",
                "need",
                "want",
                "schedule",
            )
        ):
            return before not in ("they", "he", "she") and not (
                words.startswith("postpone") and before in ("to", "had")
            )
        return self.who(hit, clause) == "start" or before in (
            "please",
            "pls",
            "just",
            "can",
            "you",
            "now",
            "-",
            ",",
            "let's",
            "lets",
            "then",
            "rather",
            "better",
        )
