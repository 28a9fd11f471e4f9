# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""The phrases of requests to the bot, of what is no event of an interview, and of signals beside one. Rows as in `cues`."""

from __future__ import annotations

SNOOZES = [
    (
        "snooze",
        "remind|ping|poke|nudge|prod|alert|notify|tell|ask|bug|chase|wake|pester|bother|check|message|come|text|buzz|prompt|hit",
        r" (?:me|us|in with me|back|w/ me)(?: again| later| up| back| in| on| about| to| of| at|$)?",
    ),
    ("snooze", "remind", r"(?: again| after| on| in| tomorrow| at| about| to| once| it| on)*(?= )"),
    ("snooze", "snooze|postpone|defer", r"(?: (?:it|this|that|until|till|for|the|to|me))*"),
    ("snooze", "not", r" (?:now|today|yet|right now|just yet|this week|tonight|at the moment)"),
    ("snooze", "later", r""),
    (
        "snooze",
        "maybe|do|another|some|a",
        r" (?:later|it later|this later|other time|time|bit later|little later)",
    ),
    (
        "snooze",
        "give",
        r" (?:it|me|them|that)(?: a| another| until| till| one)? ?(?:\d+|few|couple|another|one|two|three|four|five|day|week|bit|until|till|some|more|an|hour|half|til)",
    ),
    (
        "snooze",
        "wait|hold|leave|park|push|put|shelve|skip|delay|bump",
        r"(?: (?:it|this|that|off|on|them|a|back|until|till|for|the|reminder|nudge|acme|with|one|to)){0,4} ?(?:until|till|til|to|for|another|a (?:few|couple|bit|day|week|while)|\d+|tomorrow|monday|next)",
    ),
    (
        "snooze",
        "pause|sleep|hush|shush|mute|shelve",
        r"(?: (?:it|this|everything|them|all|the reminders|reminders|nudges))? (?:until|till|til|for|to)",
    ),
    ("snooze", "hold|holding", r"(?: it| this| that)? off(?: on (?:it|this|that))?"),
    ("snooze", "leave|park|wait|hold|keep", r"(?: [\w'&.-]+){1,4}? (?:until|till|til) "),
    ("snooze", "ask|try|check|nudge|chase|prompt", r" (?:me )?again"),
    ("snooze", "set|create|add|need|want|schedule", r"(?: (?:me|up|a|an|another))* (?:reminder|alarm|nudge)"),
    ("snooze", "reminder|reminders", r"(?: (?:for|to|on|in|at|about|me))"),
    (
        "snooze",
        "don't|dont",
        r" (?:let me forget|forget to remind|bother me|bug me|remind me|nudge me|ask me)",
    ),
    ("snooze", "get", r" back to me (?:on|about|in|tomorrow|later|next)"),
    ("snooze", "can", r" we (?:do|move|push|talk about|look at) (?:this|it|that)"),
    ("snooze", "try", r" (?:again|me|me again)(?: later| tomorrow| in| on| at| next)?"),
    ("snooze", "busy", r"(?: right| just| at)? (?:now|the moment|today|rn|atm)"),
    (
        "snooze",
        "can't|cant|can",
        r"(?: not)? (?:do|deal with|handle|send|write|think about) (?:this|it|that)",
    ),
]

OTHERS = [
    (
        "apply",
        "applied|apply|applying|application|submitted|sent",
        r"(?: (?:to|for|at|via|in|my|the|an?|off|through|sent|is|was|went|submitted|deadline|closes|closing|cv|resume|as|on|online|my cv))* ?(?:application|cv|resume|applied|role|job|jobs|deadline|closes|to|for)?",
    ),
    (
        "start",
        "start|starting|starts|begin|joining|first|commence|onboarding|resign|notice|start-date",
        r"(?: (?:date|on|in|is|of|day|from|work|them|there|my|the|working|period|would be|will be|:))*",
    ),
    (
        "deadline",
        "have|need|deadline|must|asked|want|wants|got|has|they|to",
        r"(?: (?:until|till|to|an|me|for|answer|their|is|a|by|the|gave|give|given|want|need|me to|my|given me))* ?(?:until|till|to answer|to decide|to respond|to reply|to sign|to accept|to let them know|let them know|to know|deadline|answer by|answer|a decision from me|to get back to them)",
    ),
    ("deadline", "offer", r" (?:expires|is open|valid|stands|deadline|lapses|is valid|open)"),
    ("deadline", "expires|exploding|sign|decide|respond", r"(?: (?:by|on|it|before))?"),
    (
        "chore",
        "references|refs|reference|documents|paperwork|form|forms|portfolio|availability|id|passport|certificate|certificates|transcripts|payslips|slides|writing|samples|dbs",
        r"(?: (?:by|before|until|on|due|needed))?",
    ),
    ("chore", "debrief|debriefs", r"(?: (?:is|are|on))*"),
    (
        "relative",
        "friend|friend's|friends|brother|brother's|sister|sister's|wife|wife's|husband|husband's|partner|partner's|girlfriend|boyfriend|flatmate|flatmate's|roommate|roommate's|colleague|colleague's|mum|dad|mom|son|son's|daughter|daughter's|cousin|cousin's|mate|mate's|gf|bf|nephew|niece|neighbour|uncle|aunt|ex|kid|housemate|hubby|bestie|buddy|classmate|coworker",
        r"",
    ),
]

SIGNALS = [
    (
        "correction",
        "no",
        r",? (?:it was|it's|its|it is|that was|that's|i meant|not|the|she|he|actually|wait|sorry|they|make that|tuesday|wednesday|thursday|friday|monday)",
    ),
    (
        "correction",
        "actually|correction|sorry|oops|whoops|wait|scratch|ignore|typo",
        r"(?:,? (?:it|its|it's|i|that|the|no|not|make|my|was|they|she|he|wrong|:)| that|:| –| -)",
    ),
    (
        "correction",
        "i",
        r" (?:meant|mean|made a mistake|got (?:that|it|the \w+) wrong|mistyped|misspelt|misspelled)",
    ),
    (
        "correction",
        "the",
        r" (?:role|company|date|name|interview|time|stage|title|recruiter|interviewer|position|job)(?:'s name)? (?:is|was|should be|is actually|was actually)(?! (?:on|at|in|next|today|tomorrow|good|great|fine|ok|okay|nice|lovely|terrible|rough|tough|hard|easy|very|really|so|moved|cancelled|rescheduled|filled|postponed|pushed|over|with|for|done|confirmed|booked|scheduled|late|not|this|scary|brutal|awful))",
    ),
    (
        "correction",
        "it",
        r"(?:'s| is| was)? (?:was|is|should be|wasn't|isn't|should say)(?: actually| really| not| in fact)? (?:not|with|called|spelled|spelt|at|actually)",
    ),
    (
        "correction",
        "not",
        r" (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|yesterday|the \d+\w*|\d+\w*|january|february|march|april|june|july|august|september|october|november|december)",
    ),
    (
        "correction",
        "change|update|fix|edit|rename|amend|correct|set",
        r" (?:the|my|it|that|date|company|role|name|time|interview)",
    ),
    ("correction", "wrong", r" (?:company|date|day|name|time|role|person|one|interviewer|recruiter)"),
    ("correction", "spelled|spelt|misspelled|misspelt", r""),
    (
        "cancelled",
        "cancelled|canceled|cancels|cancel|cancelling|canceling",
        r"(?: off| on me| my| the| it| our| last)?",
    ),
    ("cancelled", "called", r" (?:it |the (?:interview|call|meeting) )?off"),
    ("cancelled", "not", r" (?:happening|going ahead|taking place)"),
    ("cancelled", "isn't|wont|won't|isnt", r" (?:happening|going ahead|taking place|happen)"),
    (
        "moved",
        "moved|rescheduled|reschedule|postponed|pushed|rearranged|bumped|shifted|brought|changed|rebooked|delayed|re-scheduled|reshuffled|rescheduling|moving|swapped|put",
        r"(?: (?:back|forward|to|from|my|the|it|our|for|until|out|off))*",
    ),
    (
        "moved",
        "now",
        r"(?: on| at| for| it's| is)? ?(?=(?:mon|tue|wed|thu|fri|sat|sun)[a-z]* (?:at |the )?\d)",
    ),
    (
        "no_show",
        "never",
        r" (?:called|rang|phoned|showed|turned up|joined|showed up|dialled in|logged on|came|appeared|came on|dialed in|picked up)",
    ),
    (
        "no_show",
        "didn't|didnt|did|hasn't",
        r"(?: not)? (?:call|show(?: up)?|turn up|ring|phone|join|dial in|log on|appear|showed)(?= |$|\.|,|!| me| at)(?! (?:me )?(?:back|it))",
    ),
    (
        "no_show",
        "nobody|no",
        r"(?: one|-one)? (?:called|showed|turned up|joined|rang|was there|phoned|came|on the call|dialled|appeared|picked up)",
    ),
    ("no_show", "stood|no", r"(?: me up|[ -]show)"),
    ("no_calls", "no", r" (?:phone ?)?calls?(?: please| from|,|$|\.)"),
    (
        "no_calls",
        "don't|dont|do|not|never|prefer|please|avoid|hate",
        r"(?: not| want| like| to| be| they| them| me| would| rather| prefer| accept| taking| take| phone)* (?:to )?(?:call|calling|phone|phoning|ring|calls|phone calls|ringing)(?: them| us| me to call| her| him| the office|$|s|\.| them please)",
    ),
    ("no_calls", "email|emails", r" only"),
]
