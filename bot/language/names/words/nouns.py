"""Nouns of job seeking: what an employer has or sends, and what therefore is no name itself."""

from __future__ import annotations

from bot.language.names.words import table

STAGE_NOUNS = table(
    "interviewers interviewer panellists interview interviews intvw interviewing int onsite screen",
    "screening round rounds panel final finals superday loop call chat meeting take test assessment",
    "technical coding pairing phone video zoom hr process offer offers job role position post gig vacancy",
    "application rejection recruiter recruiters recruitment hiring team feedback decision hackerrank",
    "codility intro presentation case task trial hirevue thing one debrief follow thank reply email mail",
    "news update people folks manager",
)  # "the Acme interview", "Acme feedback"

OWNED = STAGE_NOUNS | table(
    "number reception switchboard talent office cto ceo head recruiting hr's onboarding people founder",
    "director answer response internal london senior second first lead invite invitation portal careers",
    "website coordinator",
)  # what stands behind an employer's name, with or without 's: "Acme's reception"

OFFICES = table("office offices branch hq reception shop store headquarters")  # "the Initech office"

OF_A_TEAM = table("office branch team guys lot")  # "the acme lot"

OF_AN_EMPLOYER = table(
    "hr recruiter recruiters recruitment reception switchboard portal website careers interview onsite job",
    "role offer position",
)  # nobody has these for himself: "the Morgan Stanley interview", though Morgan is a given name

#: Parts of a firm: "Paul Weiss from Human Resources".
DEPARTMENTS = table(
    "human resources hr accounting accounts payable controlling finance legal marketing sales procurement",
    "operations talent acquisition recruiting recruitment department dept team the and",
)
GENERIC = table(
    # who: posts and people that are not named
    "deputy head ops sales vp interviewer startup startups founder intern hr ta company agency recruiter",
    "team team's teams them me us him her you yours everyone somebody someone nobody people ceo cto cfo coo",
    "hm i a",
    # how one meets or writes
    "it zoom skype meet phone video email linkedin whatsapp sms voicemail text message mail slack discord",
    "signal telegram facetime outlook gmail dm vm",
    # when
    "latest earliest quarter q noon midday midnight monday tuesday wednesday thursday friday saturday",
    "sunday christmas xmas easter gmt bst utc est pst cet ist pt et ct eod eow cob asap",
    # where
    "home work school office uk us usa eu york london paris berlin dublin manchester edinburgh glasgow",
    "bristol leeds birmingham liverpool cardiff belfast cork amsterdam madrid barcelona lisbon rome milan",
    "munich hamburg vienna zurich geneva brussels stockholm oslo copenhagen helsinki warsaw prague budapest",
    "mumbai delhi bangalore bengaluru hyderabad chennai pune kolkata gurgaon noida singapore tokyo sydney",
    "melbourne brisbane perth auckland toronto vancouver montreal chicago boston seattle austin denver",
    "dallas houston atlanta miami california texas lagos nairobi accra cairo dubai manila jakarta bangkok",
    "seoul beijing shanghai",
    # what is asked in an interview
    "sql python java kubernetes rust aws c react excel ai ml api ui ux english spanish french german",
    # what a letter or a note is made of
    "fyi ok tbc tbd tba fwd re subject date cc bcc sent regards best thanks cheers hi hello dear kind",
    "sincerely hope thank interview offer update reminder note application feedback meeting recruiting ps",
    "plc",
)  # never a name by itself, whatever frame it stands in

PLACES = frozenset([
    "new york", "san francisco", "los angeles", "hong kong", "new delhi", "kuala lumpur", "cape town",
    "tel aviv", "sao paulo", "st louis", "san diego", "abu dhabi", "ho chi minh", "rio", "mexico city",
    "new zealand", "south africa",
])  # fmt: skip  # behind "in" a place, not an employer
