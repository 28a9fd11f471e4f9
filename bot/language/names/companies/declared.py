"""Companies that are called so: "the company is X", "employer: X"."""

from __future__ import annotations

import re

from bot.language.names.companies.frames import AT_SCORE
from bot.language.names.companies.refusals import can_be_employer
from bot.language.names.runs.run import is_small
from bot.language.names.search import Search

_DECLARES = re.compile(
    r"\b(?:company|employer|firm|organi[sz]ation)(?:'s)?(?: name)?(?: is| was|:|'s| called| named)+ (?:the )?"
    r"|(?:^|[,;.] )company (?:name )?"
)


def declared(search: Search) -> None:
    """Takes the names that are declared to be the company's."""
    for found in _DECLARES.finditer(search.message.low):
        places = (index for index, token in enumerate(search.tokens) if token.start >= found.end())
        run = search.read(next(places, len(search.tokens)), small=True)
        if run is None:
            continue
        if can_be_employer(search.message, run, small=is_small(search.message, run)):
            search.company(run, AT_SCORE)
