"""Turns of phrase that decide what is done with a message beside its reading."""

from __future__ import annotations

import re
from typing import Final


def _any(*phrases: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(phrases)})", re.IGNORECASE)


#: "They invited me to a final round": the company is the one talked about.
SAME_PLACE: Final = _any(
    r"(?:they|them|their|again|back|next round)\b",
    r"(?:second|third|final|last|another|2nd|3rd) (?:round|interview)\b",
)
#: The person took the offer.
ACCEPTED: Final = _any(
    r"(?:i|i[’']?ve|i have|just|we) accept(?:ed|ing)?\b",
    r"(?<!\w )accepted (?:the|their|it)\b",
    r"(?:i[’']?m taking|i[’']?ll take|i will take|(?:decided|going) to take|i took|i[’']?ve taken)"
    r" (?:it\b|(?:[\w&’'.-]+ ){1,4}(?:offer|job|role|position)\b)",
    r"(?:i|i[’']?ve) said yes\b",
    r"signed (?:the |their |my )?(?:contract|offer)\b",
)
#: The person said no to it.
DECLINED: Final = _any(
    r"declin", r"turn\w* (?:\w+ ){0,3}down\b", r"refus", r"withdr", r"said no\b", r"passed on\b"
)
#: Nothing was heard: no news, and no refusal either.
SILENT: Final = _any(
    r"no (?:reply|answer|news|word|response)\b",
    r"nothing (?:yet|from)\b",
    r"still (?:waiting|nothing|no)\b",
    r"(?:haven[’']?t|not) heard\b",
    r"(?:no ?one|nobody)(?: has)? (?:rang|rung|called|phoned|wrote|written|replied|answered|got back)\b",
    r"ghost(?:ed|ing)\b",
    r"(?!i\b|we\b|you\b)[\w’]+ (?:still |just )?(?:(?:did|do|does|have|has)(?: not|n[’']?t)|never) (?:yet )?"
    r"(?:answer|repl|respond|get back|got back|come back|written|write)",
)
GHOSTED: Final = _any(r"ghost(?:ed|ing)\b")
SENT: Final = _any(r"(?:sent|emailed|e-mailed|mailed|uploaded|shared|submitted|attached)\b")
#: A task done at home is finished: handed in by any name, or sent by one of its names.
HANDED_IN: Final = _any(
    r"submitted\b",
    r"(?:handed|turned) (?:\w+ ){0,5}in\b",
    r"(?:sent|uploaded|delivered|finished|completed) (?:[\w’'-]+ ){0,4}"
    r"(?:take[- ]?home|assignment|task|case study|exercise|challenge|homework|test)\b",
)
#: A talk, which with a company that is new here is the interview itself.
SPOKE: Final = _any(
    r"(?:spoke|talked|chatted|met) (?:to|with|up with)?\b", r"had a (?:chat|talk|call|meeting)\b"
)
MOVED: Final = _any(r"(?:moved|rescheduled|postponed|pushed back|brought forward|shifted)\b")
#: What "they moved it to Friday" says of a round, and "they moved me to the next round" does not.
MOVED_IT: Final = _any(
    r"(?:moved|rescheduled|postponed|pushed|shifted|brought) (?:it|that|this|everything|(?:the|my|our) \w+)\b"
)
BACK_ON: Final = _any(r"back on\b")
#: What else can be moved: then it is no news of an interview.
NOT_THE_INTERVIEW: Final = _any(
    r"(?:decision|answer|deadline|start|feedback|call)\b", r"(?:i|i[’']?ve|we) (?:just )?moved\b"
)
#: "Pause until Monday": everything, not one nudge.
PAUSES: Final = re.compile(r"(?:please )?(?:pause|be quiet|no nudges)\b", re.IGNORECASE)
#: Something came, rather than was talked about.
HEARD_BACK: Final = _any(r"(?:wrote|replied|got back|e-?mailed|messaged|answered|called|phoned|heard)\b")
#: An answer to come: what makes a promise of a number of days, where other things may last as long.
ANSWER_DUE: Final = _any(
    r"(?:they|he|she) (?:said|told me|promised|reckon\w*|want(?:s|ed)? to)\b",
    r"(?:hear|decid|decision|let me know|get back|come back to me|be in touch|answer|respond)",
    r"repl(?:y|ies)\b",
    r"(?:call|ring|phone|write to|e-?mail|message|text|contact|tell) me\b",
    r"(?:results?|news|feedback|offer|verdict|update)\b",
)
#: Whether the silence means anything, or when it ends.
WORRIES: Final = re.compile(
    r"(?:hi,? |hey,? |but |so |and )*(?:"
    r"(?:is|isn[’']?t) (?:it|this|that|(?:the |this |their |such a long )?(?:silence|wait(?:ing)?)"
    r"|no (?:answer|reply|news|word)|not hearing(?: back| anything)?) (?:still )?"
    r"(?:normal|usual|common|ok(?:ay)?|a bad sign|bad)\b"
    r"|(?:should|do) i (?:need to |have to )?(?:be )?(?:worr(?:y|ied)|nervous|concerned|give up)\b"
    r"|how long (?:do|does|will|would|can) (?:they|it|this|that|companies|employers|hiring)"
    r" (?:usually |normally |typically |still )?(?:take|need|last)\b"
    r"|(?:why|what) (?:is|are|does|do|[’']?s) (?:it|they|this)? ?(?:take|taking) (?:them |it )?"
    r"(?:so|this|that) long\b)",
    re.IGNORECASE,
)
#: Said to us: to come again later.
ASKS_BACK: Final = re.compile(r"\b(?:remind|snooze|later|nudge|poke|ping|ask me|not now)\b", re.IGNORECASE)
#: What they did, behind the word for them.
CAME: Final = r"(?:wrote|replied|got back|e-?mailed|messaged|texted|called|phoned|rang)\b"
#: "Close Acme", "reopen Acme", "I want to withdraw from Acme".
STANDS: Final = re.compile(
    r"(?:please )?(?:(?P<close>close|archive)|re-?open|open again"
    r"|(?P<withdraw>(?:i(?:[’']d| would)? (?:want|like|wish|have|need|decided) to )?"
    r"withdraw(?: my application)?))\b",
    re.IGNORECASE,
)
#: Words that ask, without a question mark.
ASKS: Final = re.compile(
    r"(?:(?:who|what|when|where|why|how)(?: (?:do|does|did|is|are|will|would|can|could|should))?"
    r"|can|could|should|shall|do|does|did|is|are|will|would) (?:you|i|we|they|it|this|that|my)\b",
    re.IGNORECASE,
)
