"""Reads bare answers to the bot's own questions, where no sentence frames the value."""

from bot.language.answers.absences import Absence, read_absence
from bot.language.answers.contacts import read_contacts, read_people
from bot.language.answers.hours import Hours, read_hours
from bot.language.answers.moments import read_moment
from bot.language.answers.names import read_company, read_role
from bot.language.answers.remarks import is_remark, went_badly
from bot.language.answers.topics import little_said, read_topics

__all__ = [
    "Absence",
    "Hours",
    "is_remark",
    "little_said",
    "read_absence",
    "read_company",
    "read_contacts",
    "read_hours",
    "read_moment",
    "read_people",
    "read_role",
    "read_topics",
    "went_badly",
]
