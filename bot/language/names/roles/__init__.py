"""Finds the job that a message speaks of: a head noun with its levels and modifiers, in a place where
it is the job and not somebody's own title."""

from __future__ import annotations

from bot.language.names.roles.find import find
from bot.language.names.roles.role import Role

__all__ = ["Role", "find"]
