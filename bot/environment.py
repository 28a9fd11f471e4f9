"""What people write into environment variables, made into what the program takes.

Each function raises ValueError with one line for the person who starts the bot: the variable and the cure,
never the value.
"""

from __future__ import annotations

import base64
import re
from urllib.parse import urlsplit, urlunsplit

#: The only ports to which Telegram's own servers deliver a webhook.
WEBHOOK_PORTS = frozenset({443, 80, 88, 8443})

_SQLITE = re.compile(r"sqlite(?:\+\w+)?:///(?P<file>[^?#]+)(?P<rest>[?#].*)?")
_POSTGRES = re.compile(r"postgres(?:ql)?(?:\+\w+)?://(?P<rest>\S+)")


def web_address(name: str, text: str, *, cure: str) -> str:
    """The address without slashes at its end; ValueError unless it is plain http or https."""
    try:
        parts = urlsplit(text)
        shaped = parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        shaped = False
    if not shaped or re.search(r"\s", text):
        raise ValueError(f"{name} is not a web address: {cure}")
    if parts.query or parts.fragment or parts.username is not None:
        raise ValueError(f"{name} must be a plain address without user name, ? or #: {cure}")
    return urlunsplit((parts.scheme, parts.netloc, parts.path.rstrip("/"), "", ""))


def telegram_delivers_to(webhook_url: str) -> None:
    """ValueError for an address that Telegram's own servers would not deliver to."""
    parts = urlsplit(webhook_url)
    if parts.scheme != "https":
        raise ValueError(
            "WEBHOOK_URL must begin with https://: Telegram delivers to nothing else; put a TLS proxy before "
            "the bot, or leave WEBHOOK_URL out to use long polling"
        )
    if (parts.port or 443) not in WEBHOOK_PORTS:
        raise ValueError("WEBHOOK_URL has a port Telegram does not deliver to: use 443, 80, 88 or 8443")


def database_url(text: str) -> str:
    """The URL with the driver the bot ships, however it was written."""
    if found := _POSTGRES.fullmatch(text):
        url = f"postgresql+psycopg://{found['rest']}"
        parts = urlsplit(url)
        try:
            named = len(parts.path) > 1 and (parts.port or 1) > 0
        except ValueError:
            named = False
        if not named:
            raise ValueError(
                "DATABASE_URL names no PostgreSQL database: it looks like "
                "postgresql://user:password@host:5432/afterword"
            )
        return url
    if found := _SQLITE.fullmatch(text):
        if found["file"] in (":memory:", "/") or found["file"].endswith("/"):
            raise ValueError(
                "DATABASE_URL names no file, and what is only in memory is lost at a restart: it looks "
                "like sqlite:///data/afterword.db"
            )
        return f"sqlite:///{found['file']}{found['rest'] or ''}"
    raise ValueError(
        "DATABASE_URL must look like sqlite:///data/afterword.db (four slashes before a path from the "
        "root) or postgresql://user:password@host:5432/afterword"
    )


def port_number(name: str, text: str | int) -> int:
    """1 to 65535."""
    shaped = re.fullmatch(r"[0-9]{1,5}", str(text))
    if not shaped or not 1 <= int(text) <= 65535:
        raise ValueError(f"{name} must be a port number from 1 to 65535")
    return int(text)


def telegram_ids(name: str, text: str) -> frozenset[int]:
    """Numbers separated by commas, semicolons or spaces."""
    words = [word for word in re.split(r"[,;\s]+", text) if word]
    if not all(re.fullmatch(r"[1-9][0-9]{0,15}", word) for word in words):
        raise ValueError(
            f"{name} must be Telegram ids, numbers separated by commas, such as 123456789,987654321 "
            "(@userinfobot tells a person's id; a user name is not one)"
        )
    return frozenset(map(int, words))


def from_base64(text: str) -> bytes:
    """Either alphabet of base64, with or without the padding. Raises binascii.Error, ValueError."""
    plain = text.rstrip("=").replace("-", "+").replace("_", "/")
    return base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)
