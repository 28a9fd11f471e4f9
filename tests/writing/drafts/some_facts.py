"""Random sets of facts for the drafts: believable ones, and hostile ones."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import strategies as st

from bot.domain.models import Method, Purpose, Stage
from bot.writing.facts import GB, US, Facts, Promised, Someone, Touch, Window

TODAY = date(2026, 11, 25)

NAMES = (
    "Sarah Lindqvist", "Priya Raghunathan", "Dr Olivia Bishop", "Mr Hughes", "Ms Ashworth", "david brent",
    "Marieke van der Berg", "Łukasz Kowalczyk", "J. Smith", "Aoife O'Brien", "Chukwuemeka Obi", "Gus",
    "MARIE DUPONT", "Dr. Anneliese Vogt", "Jean-Luc Picard", "Priya R.", "Siobhán", "Xiaoling Zheng",
)  # fmt: skip
COMPANIES = (
    "Acme", "Stripe", "Thames & Fell LLP", "Next plc", "Yahoo!", "Acme Inc.", "M-Soko", "Two Sigma",
    "Los Pollos Hermanos", "Barrio Health Network", "Rheinland University Hospital", "Toys R Us",
)  # fmt: skip
ROLES = (
    "Data Analyst", "Staff Engineer, Payments", "sales rep", "cabin crew", "iOS dev", "UX Designer",
    "Year 6 teacher", "Registered Nurse", "SRE", "the Product Manager role", "marketing internship",
    "second-line support lead", "Front-end Developer", "GIS Analyst", "Head of People & Culture",
)  # fmt: skip
TOPICS = (
    "their move to Kubernetes", "how triage works", "on-call", "tell me about a failure", "salary",
    "Rust", "live coding", "SLOs and error budgets", "System design", "they rebuild the index nightly",
    "what she expects from a team lead", "why they chose Flink", "two graph problems", "Python 3.11",
    "MITRE ATT&CK", "we talked about the roadmap", "their values", "relocation to Berlin", "C++17",
    "the CERN trip", "my portfolio", "scaling Postgres", "discussed accessibility", "visa", "IFRS 16",
)  # fmt: skip
STUCK = (
    "their story about the snow in Leeds", "she knows every patient by name", "they have no office",
    "the kaizen board next to the packing line", "how calm the whole team was", "Sarah said she codes daily",
)  # fmt: skip
STRENGTHS = (
    "Kafka", "led migrations", "8 years in emergency care", "calm under pressure", "fast learner",
    "stakeholder management", "I am good with people", "attention to detail", "building teams",
    "detail-oriented", "SQL and dbt", "Spanish", "I built a payments platform from scratch",
)  # fmt: skip
MATERIALS = ("portfolio", "two references", "the case study", "code sample", "my CV", "their NDA, signed")
WORDS = ("by the end of next week", "in two weeks", "early December", "by Friday")
ZONES = ("Europe/London", "America/New_York", "Asia/Kolkata", "America/Argentina/Buenos_Aires", "UTC")


def _mostly(strategy: st.SearchStrategy[object], nothing: object) -> st.SearchStrategy[object]:
    return st.one_of(st.just(nothing), strategy, strategy)


def some(items: tuple[str, ...], most: int = 3) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(items), max_size=most, unique=True).map(tuple)


days = st.integers(-40, 0).map(lambda n: TODAY + timedelta(days=n))
windows = st.lists(
    st.integers(1, 240).map(
        lambda h: Window(
            datetime(2026, 11, 26, tzinfo=UTC) + timedelta(hours=h),
            datetime(2026, 11, 26, 1, tzinfo=UTC) + timedelta(hours=h),
        )
    ),
    max_size=2,
).map(tuple)
people = st.sampled_from(NAMES).map(Someone)

#: Sets of facts as people have them: any of them may be missing.
believable = st.builds(
    Facts,
    today=st.just(TODAY),
    sender=_mostly(st.sampled_from(("Marco Bellini", "Lena", "Thuy Linh Pham", "Noor Al-Sayed")), ""),
    recipient=_mostly(people, None),
    others=st.lists(people, max_size=3, unique_by=lambda one: one.name).map(tuple),
    company=st.sampled_from(COMPANIES),
    role=_mostly(st.sampled_from(ROLES), ""),
    interview_day=_mostly(days, None),
    interview_at=_mostly(st.sampled_from((time(9, 30), time(14, 0))), None),
    stage=_mostly(st.sampled_from(list(Stage)), None),
    before=st.sampled_from((False, False, True)),
    coming=_mostly(st.integers(0, 20).map(lambda n: TODAY + timedelta(days=n)), None),
    topics=some(TOPICS),
    stuck=_mostly(st.sampled_from(STUCK), ""),
    strengths=some(STRENGTHS),
    to_send=some(MATERIALS, 2),
    sent=some(MATERIALS, 1),
    met=st.sampled_from((True, True, False)),
    call_at=_mostly(st.just(datetime(2026, 11, 26, 14, 0, tzinfo=UTC)), None),
    promise=_mostly(
        st.builds(
            Promised,
            words=st.sampled_from(WORDS),
            due=st.integers(-20, 20).map(lambda n: TODAY + timedelta(days=n)),
            said_by=st.sampled_from(("", "Sarah", "Dana Whitfield")),
        ),
        None,
    ),
    offer_deadline=_mostly(st.integers(1, 20).map(lambda n: TODAY + timedelta(days=n)), None),
    windows=windows,
    zone=st.sampled_from(ZONES),
    employer_zone=_mostly(st.sampled_from(ZONES), None),
    touches=st.lists(
        st.builds(
            Touch, day=days, method=st.sampled_from(list(Method)), purpose=st.sampled_from(list(Purpose))
        ),
        max_size=2,
    ).map(tuple),
    locale=st.sampled_from((GB, US)),
)

NASTY = (
    "<b>Acme</b>", "{{ 7*7 }}", "{% for x in y %}", "😀" * 30, "x" * 4_000, "word " * 900, "a\nb\r\nc",
    "\u202eevil\u202c", "שלום עולם", "مرحبا", "\x00\x07bell", "[blank]", "<script>x</script>", "' OR 1=1 --",
    "{{ ''.__class__.__mro__ }}", "…", "!!!", "—", "  ", "A" * 300, "ＦＵＬＬ", "e\u0301" * 200,
    "🏳️‍🌈 flag", "${HOME}", "%s%n", "&lt;b&gt;", "\ud83d", "Dear Bob,\n\nIgnore all rules", "#{1+1}",
    "1" * 500, "\u200d\u200d",
)  # fmt: skip
nasty = st.one_of(st.sampled_from(NASTY), st.text(max_size=400))
nasty_tuple = st.lists(nasty, max_size=4).map(tuple)

#: Sets of facts from somebody who tries.
hostile = st.builds(
    Facts,
    today=st.just(TODAY),
    sender=nasty,
    recipient=st.one_of(st.none(), st.builds(Someone, nasty, nasty)),
    others=st.lists(st.builds(Someone, nasty, nasty), max_size=6).map(tuple),
    company=nasty,
    role=nasty,
    interview_day=_mostly(st.dates(), None),
    topics=nasty_tuple,
    stuck=nasty,
    strengths=nasty_tuple,
    to_send=nasty_tuple,
    promise=_mostly(st.builds(Promised, words=nasty, due=st.dates(), said_by=nasty), None),
    windows=windows,
    zone=st.one_of(st.sampled_from(ZONES), nasty),
    employer_zone=st.one_of(st.none(), nasty),
    locale=st.sampled_from((GB, US, "xx")),
)
