"""Reads a name from a token on: how far it goes when written with capitals, and when written small."""

from __future__ import annotations

from bot.language.names.runs.read import read
from bot.language.names.runs.run import Run

__all__ = ["Run", "read"]
