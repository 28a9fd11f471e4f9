"""Links that open a new message in the browser, already written. Nothing is sent by them.

Neither Google nor Microsoft documents these addresses; they are the ones their own pages use. Spaces
go as %20: Outlook shows a "+" as it stands, and reads even an encoded one in an address as a space.
"""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote

#: Characters of the whole address. No standard names a limit; reports of what browsers hand on begin
#: to fail just above 2,000 (Chrome about 2,000, Outlook on Windows 2,046), so we stay within that.
LINK_LIMIT = 2_000


def gmail_link(to: str, subject: str, body: str) -> str | None:
    """An https address that opens Gmail with the message filled in; None where it would not fit."""
    fields = (("view", "cm"), ("fs", "1"), ("to", to), ("su", subject), ("body", body))
    return _link("https://mail.google.com/mail/", fields)


def outlook_link(to: str, subject: str, body: str) -> str | None:
    """An https address that opens Outlook with the message filled in; None where it would not fit.

    An address with a "+" is left out: Outlook would break it, and an empty field shows that."""
    fields = (("to", "" if "+" in to else to), ("subject", subject), ("body", body))
    return _link("https://outlook.live.com/mail/0/deeplink/compose", fields)


def _link(base: str, fields: tuple[tuple[str, str], ...]) -> str | None:
    link = f"{base}?" + "&".join(f"{name}={_quoted(value)}" for name, value in fields if value)
    return link if len(link) <= LINK_LIMIT else None


@lru_cache(maxsize=4)  # one message goes into both addresses, and quoting it takes longer than writing it
def _quoted(value: str) -> str:
    """Percent-encoded UTF-8; lines end as in mail, with CR LF."""
    return quote("\r\n".join(value.splitlines()), safe="@", errors="ignore")
