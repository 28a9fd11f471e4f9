"""`python -m bot drafts`: every kind of text in three tones, for three invented cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

from bot.domain.models import Method, Purpose, Stage, Tone

from .drafts import SPOKEN, Channel, DraftKind, Text, compose, compose_for_each
from .facts import US, Facts, Promised, Someone, Touch, Window

_DATA_ANALYST = Facts(
    today=date(2026, 11, 25),
    sender="Marco Bellini",
    recipient=Someone("Sarah Lindqvist", "Head of Analytics"),
    company="Northwind Rail",
    role="Data Analyst",
    interview_day=date(2026, 11, 24),
    interview_at=time(14, 0),
    stage=Stage.TECHNICAL,
    topics=("their move to Kubernetes", "how they plan winter timetables", "salary"),
    stuck="Sarah’s story about the snow in Leeds",
    strengths=("forecasting demand", "SQL"),
    to_send=("portfolio",),
    promise=Promised("by the end of next week", date(2026, 12, 4), "Sarah"),
    offer_deadline=date(2026, 12, 3),
    windows=(
        Window(datetime(2026, 12, 8, 10, 0, tzinfo=UTC), datetime(2026, 12, 8, 11, 0, tzinfo=UTC)),
        Window(datetime(2026, 12, 9, 14, 0, tzinfo=UTC), datetime(2026, 12, 9, 15, 0, tzinfo=UTC)),
    ),
    zone="Europe/London",
    employer_zone="Europe/Stockholm",
    touches=(Touch(date(2026, 11, 17), Method.EMAIL, Purpose.CHECK_IN),),
)
_NURSE = Facts(
    today=date(2026, 11, 25),
    sender="Lena Hoffmann",
    recipient=Someone("Dr Daniel Osei"),
    company="Harrowgate Health",
    role="Registered Nurse",
    interview_day=date(2026, 11, 19),
    interview_at=time(9, 30),
    stage=Stage.ONSITE,
    topics=("how triage works at night", "tell me about a mistake"),
    strengths=("8 years in emergency care", "calm under pressure"),
    sent=("references",),
    windows=(Window(datetime(2026, 12, 1, 16, 0, tzinfo=UTC), datetime(2026, 12, 1, 17, 0, tzinfo=UTC)),),
    zone="America/Chicago",
    locale=US,
)
_LITTLE_KNOWN = Facts(
    today=date(2026, 11, 25),
    recipient=Someone("Gus"),
    company="Los Pollos",
    interview_day=date(2026, 11, 23),
    zone="America/Denver",
    locale=US,
)
_PANEL = (Someone("Ana Reyes"), Someone("Raj Patel"), Someone("Mei Tanaka", "Dr"))


def run(seed: int) -> str:
    """The whole gallery as text; the same seed gives the same gallery."""
    parts = []
    for title, facts in (
        ("Data Analyst, much is known", _DATA_ANALYST),
        ("Registered Nurse, American", _NURSE),
        ("Little is known", _LITTLE_KNOWN),
    ):
        parts.append(f"{'=' * 78}\n{title}\n{'=' * 78}")
        parts += [_shown(compose(kind, facts, tone=tone, seed=seed)) for kind in DraftKind for tone in Tone]
        parts += [
            _shown(compose(kind, facts, channel=channel, seed=seed))
            for kind in DraftKind
            if kind not in SPOKEN
            for channel in (Channel.LINKEDIN, Channel.TEXT)
        ]
    parts.append(f"{'=' * 78}\nThree interviewers, three notes\n{'=' * 78}")
    parts += [_shown(text) for text in compose_for_each(DraftKind.THANK_YOU, _for_panel(), seed=seed)]
    return "\n\n".join(parts)


def _for_panel() -> list[Facts]:
    return [
        replace(_DATA_ANALYST, recipient=one, others=tuple(p for p in _PANEL if p != one)) for one in _PANEL
    ]


def _shown(text: Text) -> str:
    words = len(text.body.split())
    head = f"--- {text.kind} · {text.tone} · {text.channel} · {words} words · {text.wording}"
    subject = f"Subject: {text.subject}\n\n" if text.subject else ""
    return f"{head}\n{subject}{text.body}"
