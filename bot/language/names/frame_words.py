# ruff: noqa: E501, SIM905  (tables of words and patterns are read row by row)
"""The words that names stand beside: what frames a company or a person, and what is neither."""

from __future__ import annotations

COMPANY_FRAMES = frozenset(["at", "@"])
EITHER_FRAMES = frozenset("of in up interview with w wid wiv from for to by seeing about re via".split())
OBJECT_VERBS = frozenset(
    "left had see meet tried trying called rang phoned emailed mailed texted messaged pinged chased contacted dm'd dmed thanked met saw seeing visited bombed aced nailed "
    "smashed nudged email call ring phone text message ping chase contact thank tell ask told asked having have got poke did done seen "
    "sent gave wrote dropped shot named says said per startup applied joining join accepted accept heard hearing interviewing interviewed interviewd with against re regarding followed withdrew".split()
)
SAYING = frozenset(
    "auto don aim aims hope plan expect said says say told tells rejected reject rejects turned emailed emails called calls rang replied replies wrote answered want wants need needs "
    "invited offered offers filled moved asked pushed cancelled canceled came got went made gave passed ghosted decided confirmed postponed "
    "rescheduled still just finally has have is are will wont won't haven't hasn't promised reckons reckon think thinks reached sent phoned texted messaged "
    "scheduled booked put set declined closed withdrew wanted needed keeps kept never didn't hasnt havent didnt let took dropped get back'll announced hired mentioned "
    "proposed chose released picked gave went sent took held suggested extended responded contacted changed paused froze liked loved now aims hopes expects plans can would should might may also "
    "interviewed ran led introduced interviewing interviews recruiter hr followed knocked informed advised shared delayed brought quoted".split()
)
PLACE_NAMES = frozenset(["new york", "san francisco", "los angeles", "hong kong", "new delhi", "kuala lumpur", "cape town", "tel aviv", "sao paulo", "st louis", "san diego", "abu dhabi", "ho chi minh", "rio", "mexico city", "new zealand", "south africa"])
OFFICES = frozenset("office offices branch hq reception shop store headquarters".split())
GENERIC = frozenset(
    "latest earliest quarter startup deputy head ops sales vp interviewer hello latest startups founder intern"
    " "
    "hr ta it company agency recruiter zoom teams skype meet phone video home work school office team team's them me us him her you everyone somebody "
    "someone nobody people email linkedin whatsapp sms voicemail text message mail slack discord signal telegram facetime outlook gmail google-meet "
    "noon midday midnight monday tuesday wednesday thursday friday saturday sunday uk us usa eu london paris berlin dublin york manchester "
    "edinburgh glasgow bristol leeds birmingham liverpool cardiff belfast cork amsterdam madrid barcelona lisbon rome milan munich hamburg vienna zurich geneva brussels "
    "stockholm oslo copenhagen helsinki warsaw prague budapest mumbai delhi bangalore bengaluru hyderabad chennai pune kolkata gurgaon noida singapore tokyo sydney "
    "melbourne brisbane perth auckland toronto vancouver montreal chicago boston seattle austin denver dallas houston atlanta miami california texas "
    "lagos nairobi accra cairo dubai manila jakarta bangkok seoul beijing shanghai gmt bst utc est pst cet ist pt et ct i ceo cto cfo coo vp hm dm vm "
    "nhs-uk asap fyi ok eod eow cob tbc tbd tba sql python java kubernetes rust aws c react excel english spanish french german fwd re subject date cc bcc sent regards best thanks cheers hi hello "
    "dear kind sincerely yours hope thank interview offer update reminder note application feedback meeting recruiting christmas xmas easter ps p.s onsite-interview q a plc ai ml api ui ux".split()
)
VERBAL = frozenset("was is said will may an my he she the a in on at to be been not just also very so too who that it can".split())
STARTERS = frozenset("sadly unfortunately luckily finally happily apparently yesterday today yay ugh hooray update ok okay so well".split())
