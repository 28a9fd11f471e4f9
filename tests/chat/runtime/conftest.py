"""The runtime over real HTTP, against the stand-in."""

from __future__ import annotations

from tests.e2e.standin import standin

__all__ = ["standin"]
