"""The proofreader: checks a person's own text against what is known of the case; light to import."""

from bot.writing.proofread.context import DraftContext, from_json
from bot.writing.proofread.findings import FaultKind, Finding, apply_all
from bot.writing.proofread.proofreader import Proofreader

__all__ = ["DraftContext", "FaultKind", "Finding", "Proofreader", "apply_all", "from_json"]
