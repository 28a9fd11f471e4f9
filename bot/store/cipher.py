"""Personal text, sealed at rest when there is a key (AES-256-GCM, a fresh nonce for every value).

Sealed text says so itself, so a key may be introduced later: what was written before stays readable and
is sealed the next time it is written.
"""

from __future__ import annotations

import base64
import binascii
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.store.errors import StoreError

_NONCE_BYTES = 12
_KEY_BYTES = 32
_MARK = "enc:"
_SEALED = "enc:1:"
_PLAIN = "enc:0:"  # in front of plain text that itself begins with the mark
_PLAIN_BYTE = b"\x00"
_SEALED_BYTE = b"\x01"


class Cipher:
    """Seals and opens values with one key; without a key it passes them through."""

    def __init__(self, key: str | None) -> None:
        """`key` is 32 bytes in base64 (either alphabet). Raises StoreError where it is not."""
        self._gcm = AESGCM(_key_bytes(key)) if key else None

    @property
    def seals(self) -> bool:
        return self._gcm is not None

    def seal(self, text: str) -> str:
        if self._gcm is None:
            return _PLAIN + text if text.startswith(_MARK) else text
        return _SEALED + base64.b64encode(self._seal(text.encode())).decode("ascii")

    def open(self, stored: str) -> str:
        """Raises StoreError when the key is missing or another one."""
        if not stored.startswith(_MARK):
            return stored
        if stored.startswith(_PLAIN):
            return stored[len(_PLAIN) :]
        return self._open(base64.b64decode(stored[len(_SEALED) :])).decode()

    def seal_bytes(self, content: bytes) -> bytes:
        return _PLAIN_BYTE + content if self._gcm is None else _SEALED_BYTE + self._seal(content)

    def open_bytes(self, stored: bytes) -> bytes:
        """Raises StoreError when the key is missing or another one."""
        return stored[1:] if stored[:1] == _PLAIN_BYTE else self._open(stored[1:])

    def _seal(self, content: bytes) -> bytes:
        assert self._gcm is not None
        nonce = os.urandom(_NONCE_BYTES)
        return nonce + self._gcm.encrypt(nonce, content, None)

    def _open(self, sealed: bytes) -> bytes:
        if self._gcm is None:
            raise StoreError(
                "The database holds encrypted text and ENCRYPTION_KEY is not set",
                "Set ENCRYPTION_KEY to the key it was written with",
            )
        try:
            return self._gcm.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], None)
        except InvalidTag:
            raise StoreError(
                "ENCRYPTION_KEY is not the key this database was written with",
                "Set it to the key that was used before",
            ) from None


def _key_bytes(key: str) -> bytes:
    try:
        raw = base64.b64decode(key.strip().replace("-", "+").replace("_", "/"), validate=True)
    except (binascii.Error, ValueError):
        raw = b""
    if len(raw) != _KEY_BYTES:
        raise StoreError(
            "ENCRYPTION_KEY is not a key of 32 bytes in base64",
            "Make one with `openssl rand -base64 32`",
        )
    return raw
