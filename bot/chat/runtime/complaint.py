"""Trouble that lasts is said once, and so is its end: a full disk must not be filled with words about it."""

from __future__ import annotations

import logging

from bot.chat.runtime.errors import in_words


class Complaint:
    """What one part of the runtime cannot do at the moment, if anything."""

    def __init__(self, log: logging.Logger, what: str) -> None:
        """`what` begins the sentence: "the outbox cannot be read"."""
        self._log, self._what = log, what
        self._said = ""

    def say(self, error: Exception) -> None:
        """It failed; said unless the same was said last."""
        words = in_words(error)
        if words != self._said:
            self._log.error("%s (%s); trying again", self._what, words)
        self._said = words

    def settled(self) -> None:
        """It works (again)."""
        if self._said:
            self._log.info("no longer: %s", self._what)
        self._said = ""
