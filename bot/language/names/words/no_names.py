"""What reads like a name and is none: papers, parts of an interview day, streets, wards."""

from __future__ import annotations

from bot.language.names.words import table

PAPERS = table(
    "dbs cv cvs resume reference references ref refs referee referees passport visa pin rtw",
    "permit licence license certificate certificates contract paperwork form forms screenshot screenshots",
    "portfolio transcript transcripts payslip payslips id",
)  # what an employer asks for
DAY_PARTS = table(
    "pupil pupils student students children kids parents governor governors lesson lessons class tour test",
    "tests tray exercise exercises group presentation presentations assessments safeguarding literacy",
    "numeracy maths typing whiteboard system design behavioural behavioral technical formal informal q a",
    "lunch coffee tea break session sessions part bit section sections shift viva",
)  # what an interview day is made of, and who is there
STREETS = table(
    "lane road rd street st avenue ave drive close crescent terrace mews row way square place court",
    "boulevard blvd parade quay wharf grove",
)  # behind a number they end an address
PLAIN_STREETS = table("lane road street avenue crescent terrace mews boulevard")  # and behind a name alone
WARDS = table("ward wing unit bay suite theatre floor")  # "Ward Nightingale": where, not who
UNITS = table(
    "icu itu hdu nicu picu ccu cdu amu mau pacu ed er eau sau qa qc ux ui pr pmo sre"
)  # parts of an employer, by their initials
