"""Verbs and small words around names."""

from __future__ import annotations

from bot.language.names.words import table

SAYING = table(
    # saying and writing
    "said say says told tells replied replies wrote answered asked emailed emails called calls rang phoned",
    "texted messaged sent promised reckon reckons think thinks mentioned announced suggested proposed",
    "responded contacted informed advised shared introduced quoted confirmed knocked",
    # deciding
    "rejected reject rejects invited offered offers passed decided declined chose picked hired want wants",
    "wanted need needs needed liked loved extended released gave took let dropped turned withdrew ghosted",
    "filled",
    # arranging
    "scheduled rescheduled booked put set moved pushed postponed brought delayed held changed cancelled",
    "canceled closed paused froze",
    # being on the way
    "came got get went made reached followed ran led interviewed interviewing keeps kept aim aims hope",
    "hopes plan plans expect expects",
    # what stands before the verb
    "just still finally also now never has hasn't hasnt have haven't havent is are will wont won't didn't",
    "didnt can would should might may",
    # what an employer is represented by
    "recruiter hr interviews auto don back'll",
)  # what employers do: a name before one of these is who does it

PERSON_VERBS = SAYING - {"just", "still", "is", "are", "now", "can", "have"}  # behind a small given name

VERBAL = table(
    "was is said will may an my he she the a in on at to be been not just also very so too who that it can",
)  # given names of somebody, but hardly ever here

NEVER_FIRST = table("and but also so then or plus yes no if when because")  # no name begins with these

STARTERS = table(
    "sadly unfortunately luckily finally happily apparently yesterday today yay ugh hooray update ok okay",
    "so well",
)  # before the subject of a clause, and never the subject

CLAUSE_OPENERS = STARTERS | table(
    '. , ! ? ; - – : ) "',
    "but and so because cos that also then plus though the think if did has have when does until while",
    "after yes update hey oh ugh wow yay well great news hearing whether omg finally",
)  # behind these a subject can begin
