"""What stands before the name of a person."""

from __future__ import annotations

from bot.language.names.words import table

TITLES = table(
    "mr mrs ms miss mx dr prof professor sir dame sister madam mdm sgt capt rev engr barr alhaji hajiya",
    "dato datuk shri smt mme mlle monsieur madame herr frau signor signora senor senora sra pani",
)
SURE_TITLES = table("mr mrs ms dr prof")  # no other words: a name follows them even when it is written small
RANKS = table(
    "chief chef coach pastor father judge councillor cllr officer captain sergeant lieutenant lt major",
    "colonel cpl inspector matron nurse auntie uncle rabbi imam reverend commander",
)  # titles only before a capital that is no other word: "Chef Andre", but "Chief Engineer"
BEFORE_A_NAME = table(
    "mr mrs ms mx dr prof professor sister matron father rabbi imam rev reverend sir dame captain judge",
    "sergeant inspector colonel",
)  # written small, too, they belong to the name that follows: "sister Kate Mbeki"
ADDRESSED_BY = TITLES | RANKS | BEFORE_A_NAME  # no part of a name that tells one person from another
LEADS = table(
    "ceo cto cfo coo md hr interviewer recruiter founder chef manager director",
)  # "CTO Harish": a post before a name, with a capital of its own
BEFORE_A_DOT = table(
    "engr barr sgt capt rev lt cpl cllr st dr mr mrs ms prof no u s j",
)  # a full stop behind these ends no sentence
HONORIFICS = table("san sama sensei ji")  # behind the name: "Tanaka-san"
PARTICLES = table("van von de der den del della di da du la le el al bin ter ten")  # "Mr van Wyk"
SIDES = table("west east north south central")  # "Kelly West", "Virginia South": a place, not a surname
