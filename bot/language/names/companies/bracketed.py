"""Companies in brackets behind a person and a post: "Tunde (CTO, Palmwine)", "Rahul (recruiter, wise)"."""

from __future__ import annotations

from bot.language.names.companies.refusals import can_be_employer
from bot.language.names.people.likeness import like_a_person
from bot.language.names.runs import Run
from bot.language.names.runs.run import is_small
from bot.language.names.search import Search
from bot.language.names.tokens import capital, low_at

_SCORE = 3.0
_LONGEST = 12  # tokens in the brackets


def bracketed(search: Search) -> None:
    """Takes what stands behind the post and its comma, if it can be an employer."""
    for opening, token in enumerate(search.tokens):
        if token.low == "(" and opening and capital(search.message, opening - 1):
            run = _behind_post(search, opening)
            if run is not None and _employs(search, run):
                search.company(run, _SCORE)


def _behind_post(search: Search, opening: int) -> Run | None:
    """The name between the comma behind a post and the closing bracket."""
    comma = next(
        (at for at in range(opening + 1, opening + _LONGEST) if low_at(search.message, at) == ","), 0
    )
    if comma - 1 not in search.titles:
        return None
    run = search.read(comma + 1, small=True)
    return run if run is not None and low_at(search.message, run.last) == ")" else None


def _employs(search: Search, run: Run) -> bool:
    small = is_small(search.message, run)
    return (
        not search.all_title(run)
        and not like_a_person(search.message, run)
        and can_be_employer(search.message, run, small=small)
    )
