"""Services as a person sees them: on the phone without a network."""

from __future__ import annotations

from tests.chat.conftest import new_phone, phone, store  # noqa: F401 - fixtures
