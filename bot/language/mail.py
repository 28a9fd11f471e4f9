"""Pasted and forwarded mail: whose words are whose. Its text is data; nothing in it is an instruction."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.language import lexicon
from bot.language.mask import BLANK
from bot.language.patterns import one_of
from bot.language.signatures import Signature, read, tidy
from bot.language.text import Message
from bot.language.understanding import Span


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail inside a message, from `start` on. `greeted` is the span of the name that is greeted (the
    sender of the message, no contact), `from_name` that of the name in its header."""

    start: int
    signature: Signature
    greeted: Span | None = None
    from_name: Span | None = None


_MARGIN: Final = r"[ \t>]{0,9}"
_NO_NAME: Final = (
    r"(?!there|all|again|bot|team|everyone|just|i\b|guys|folks|how|what)"  # "hi there", "hi guys"
)
_GREETING: Final = re.compile(
    rf"(?:^|\n|[\"'>“:.!?,-] ?){_MARGIN}"
    + "(?:hi|hello|dear|hey|good (?:morning|afternoon|evening)|greetings|hola|hallo|bonjour|ciao"
    + "|sehr geehrte[rs]?|liebe[rs]?|estimad[oa]|cher|chere)[ ,]+"
    + rf"(?P<name>{_NO_NAME}[^\W\d_]{{2,20}}(?: [^\W\d_]{{2,20}}){{0,2}})[ ]*[,!:\n–.-]",
    re.MULTILINE,
)
_CLOSING: Final = re.compile(
    rf"(?:^|\n|[.!?\"\x01] |, ){_MARGIN}"
    + one_of(
        "(?:kind|kindest|best|warm|warmest|many|with (?:kind|best))?[ ]?(?:regards|wishes)",
        "best|cheers|sincerely|yours(?: sincerely| faithfully| truly)?|thanks(?: again| so much)?",
        "many thanks|thank you|all the best|speak soon|talk soon|br|rgds|respectfully|cordially|love",
    )
    + rf"[ ]*(?:,|!|\.|-|–|\n)[ ]*\n?[ ]*{_MARGIN}"
    + r"(?P<name>[^\n,|(]{2,40})(?P<rest>(?:[\n,|(][^\n]{0,80}){0,4})"
)
_HEADER: Final = re.compile(
    rf"^{_MARGIN}(?:from|de|von): ?[ ]*"
    + r"\"?(?P<name>[^<\n\"]{2,50}?)\"?[ ]*(?:<[^>\n]*>|\[[^\]\n]*\]|$|\n)",
    re.MULTILINE,
)
_FORWARD: Final = re.compile(
    rf"(?:^|\n){_MARGIN}"
    + one_of(
        "-{2,}[ ]*(?:forwarded|original) message|begin forwarded message|fwd?:|subject:|from:[ ]",
        "on .{5,60} wrote:",
    ),
    re.MULTILINE,
)
_DOMAIN: Final = re.compile(
    r"@(?:[\w-]+\.){0,2}?([\w-]{2,40})\."
    + one_of(
        "com|org|net|io|co|ai|dev|app|edu|gov|tech|health|bank|jobs|me",
        "uk|de|fr|nl|eu|in|ie|ca|au|us|es|it|ch|se|no|dk|pl|ng|za|sg|nz",
        r"ac\.\w\w|nhs\.uk",
    )
    + r"\b"
)


def find(message: Message) -> Mail | None:
    """The mail in a message, None if there is none."""
    low = message.low
    greeting, header, forward = _GREETING.search(low), _HEADER.search(low), _FORWARD.search(low)
    closing = max(_CLOSING.finditer(low), key=lambda found: found.start(), default=None)
    letter = greeting is not None and (closing is not None or "\n" in message.plain or '"' in low)
    if not (forward or header or letter):
        return None
    start = min(found.start() for found in (greeting, header, forward) if found)
    signed = closing is not None and closing.start() > start
    return Mail(
        start,
        read(message, closing) if closing is not None and signed else Signature(),
        Span(*greeting.span("name")) if greeting else None,
        Span(*tidy(message, header.span("name"))) if header and _named(header["name"]) else None,
    )


def _named(sender: str) -> bool:
    """Whether the header has a name, and not an address alone."""
    return "@" not in sender and BLANK not in sender


def domain(message: Message) -> Span | None:
    """The employer's name in the domain of a mail address, where it is no provider of private mail."""
    for found in _DOMAIN.finditer(message.plain):
        name = found[1].casefold()
        if name not in lexicon.mail_providers() and name not in lexicon.agencies():
            return Span(*found.span(1))
    return None
