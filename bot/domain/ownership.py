"""Which rows hang on which: what goes when its owner is deleted, and what merely loses a mention."""

from __future__ import annotations

from typing import Any, Final

from bot.domain import models as m

#: kind -> field -> what it names, where the row cannot be without it
BELONGS_TO: Final[dict[type[Any], dict[str, type[Any]]]] = {
    m.Interview: {"application_id": m.Application},
    m.Participation: {
        "application_id": m.Application,
        "interview_id": m.Interview,
        "contact_id": m.Contact,
    },
    m.Promise: {"application_id": m.Application},
    m.Material: {"application_id": m.Application},
    m.AgreedCall: {"application_id": m.Application},
    m.FollowUp: {"application_id": m.Application},
    m.Nudge: {"application_id": m.Application},
    m.Draft: {"application_id": m.Application},
    m.Question: {"application_id": m.Application},
}

#: kind -> field -> what it mentions; emptied when that is deleted
MENTIONS: Final[dict[type[Any], dict[str, type[Any]]]] = {
    m.AgreedCall: {"contact_id": m.Contact},
    m.FollowUp: {"contact_id": m.Contact, "nudge_id": m.Nudge, "interview_id": m.Interview},
    m.Nudge: {"interview_id": m.Interview},
    m.Draft: {"nudge_id": m.Nudge, "contact_id": m.Contact},
    m.Question: {"interview_id": m.Interview},
}
