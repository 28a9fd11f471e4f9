"""The words of job titles that need a rule; the long lists of heads and modifiers are in `data/`."""

from __future__ import annotations

from bot.language.names.words import table

JOB = table("grade role roles position job post vacancy opening gig opportunity spot placement")

SOMEBODY = table(
    "recruiter recruiters interviewer interviewers manager managers hr ceo cto cfo coo vp director lead head",
    "owner founder partner officer host agent guy boss president doctor nurse principal headteacher matron",
    "dean chef receptionist secretary assistant engineer engineers team leader supervisor rep reps",
    "representative exec executive coordinator generalist headhunter consultant pa ba pm em md hm hrbp bp",
)  # alone, rather whom one met than what one applied for

JOBS_ALONE = table(
    "receptionist nurse chef secretary engineer supervisor runner usher cleaner builder clerk guard sister"
)  # of those, what is the job when it stands by itself: "Acme, nurse, Tuesday"

NEVER_ALONE = SOMEBODY | table(
    "staff ops personnel tech techs model extra marine grip runner sister temp quant spinner vet driver's",
    "cleaner's anchor usher junior resident fellow graduate guard clerk trainee intern dealer closer builder",
    "ux ui",
)  # too many meanings to be a job by themselves

NEEDS_A_NOUN = table(
    "assistant trainee apprentice associate graduate deputy head lead chief principal junior senior"
)  # "assistant roaster": the trade behind them may be an unknown word

NOT_FOR_HIRE = table(
    "new remote permanent contract interview temp last part time full"
)  # "the remote role": words of titles that name no trade

OF_A_LIST = table("new first second whole main next last same other")  # "the second marketing role"

STAGE_WORDS = table(
    "first second third call technical phone test hr process final report team it go assessment day days",
    "night last next video case group panel event",
)  # written small, at the front of a title: rather of the sentence, as in "next day nurse"

LEVELS = table("i ii iii iv v 1 2 3 4 l3 l4 l5 l6 l7 e3 e4 e5 e6")  # "Analyst II", "SDE 1"
NUMBERED = table("year level grade class band tier key")  # "year 2 teacher"
ORDINAL = table("line grade year class shift")  # "1st line support"

OF_SOMETHING = table(
    "head director vp president manager chief lead dean professor chair"
)  # "head of marketing"
FIELDS = table("engineering operations finance marketing")  # behind "of", even when written small

TAUGHT = table(
    "lecturer teacher professor tutor fellow apprentice trainee specialist researcher"
)  # "lecturer in nursing"
CHEF_DE = table("partie rang cuisine salle")
WARDS = table("icu nicu picu itu hdu ed er ccu amu")  # "staff nurse ICU"
VICE = table("vp svp avp")

TRADE_ENDINGS = (
    "ologist", "ographer", "icist", "ician", "smith", "wright", "tender", "keeper", "monger", "fitter",
    "worker", "maker",
)  # fmt: skip  # an unknown word with one of these is a trade
LIKE_A_TRADE = ("er", "or", "ist")  # and with one of these it can be
