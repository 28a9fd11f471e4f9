"""The proofreader, light to import: what is slow to load waits for the first text, or for `warm_up`."""

from __future__ import annotations

import threading

from bot.writing.proofread.context import DraftContext
from bot.writing.proofread.engine import Engine, Hint, Mask
from bot.writing.proofread.findings import Finding, apply_all

__all__ = ["Proofreader", "apply_all"]

# Two unknown words, near and far from any other: the engine builds its two searches at the first of each.
_SAMPLE = (
    "Dear Anna,\n\nThank you for the conversaton on zorblimentaqua. I has enjoyed it.\n\nKind regards,\nBen"
)


class Proofreader:
    """Checks a text against what is known of its case.

    The grammar checker is loaded at the first `check` or by `warm_up` (some three seconds for both dialects);
    without its package the rules of our own work alone. Calls from several threads wait for each other.
    """

    def __init__(self) -> None:
        self._engine = Engine()
        self._lock = threading.Lock()

    @property
    def available(self) -> bool:
        """Whether the grammar checker is there; our own rules always are."""
        return self._engine.available

    def warm_up(self) -> None:
        """Load everything, so that the first check does not wait."""
        for locale in ("en-GB", "en-US"):
            self.check(
                _SAMPLE,
                DraftContext(message="thank_you", interviewers=("Anna",), sender="Ben", locale=locale),
            )

    def check(self, text: str, context: DraftContext) -> tuple[Finding, ...]:
        """Everything worth a look, in the text's order; what concerns the whole message comes first.

        Findings never overlap. The text is cut at 4096 characters. No finding means nothing was found,
        not that the text is right.
        """
        if not text.strip():
            return ()
        # Here, not at the top: the rules take a tenth of a start to load, and wait for the first text.
        from bot.writing.proofread import checks

        return checks.check(text, context, self._hints)

    def _hints(self, plain: str, masks: list[Mask], british: bool) -> list[Hint]:
        with self._lock:
            return self._engine.hints(plain, masks, british)
