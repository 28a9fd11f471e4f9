"""The phrases that tell what a clause is about, by kind. Each row: (kind, first words, pattern of the rest).
Patterns see small letters, and start right behind the first word."""

from __future__ import annotations

from functools import cache

from bot.language.cues.answers import ANSWERS
from bot.language.cues.follow_ups import FOLLOW_UPS
from bot.language.cues.interviews import INTERVIEWS
from bot.language.cues.offers import OFFERS
from bot.language.cues.others import OTHERS
from bot.language.cues.rejections import REJECTIONS
from bot.language.cues.replies import REPLIES
from bot.language.cues.signals import SIGNALS
from bot.language.cues.snoozes import SNOOZES
from bot.language.cues.tenses import TENSES
from bot.language.cues.withdrawals import WITHDRAWALS
from bot.language.phrases import Phrasebook


@cache
def book() -> Phrasebook:
    """All cues, compiled when first needed. Where several begin at one word, they are found in this order."""
    return Phrasebook(
        [
            *OFFERS,
            *REJECTIONS,
            *WITHDRAWALS,
            *INTERVIEWS,
            *TENSES,
            *FOLLOW_UPS,
            *ANSWERS,
            *REPLIES,
            *SNOOZES,
            *OTHERS,
            *SIGNALS,
        ]
    )
