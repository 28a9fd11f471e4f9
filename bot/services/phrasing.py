"""Turns of phrase that decide what is done with a message beside its reading."""

from __future__ import annotations

import re
from typing import Final

#: What people begin with who put something right.
SORRY: Final = r"(?i:(?:no|nope|oh|sorry|oops|ups|wait|act[ua]+l+y)[,.!]* )"
#: A day of the week and nothing else.
WEEKDAY: Final = re.compile(
    r"(?:on )?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?", re.IGNORECASE
)
#: How sure a reading must be, where words could be something else.
SURE_ENOUGH: Final = 0.6


def _any(*phrases: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(phrases)})", re.IGNORECASE)


#: "They invited me to a final round": the company is the one talked about.
SAME_PLACE: Final = _any(
    r"(?:they|them|their|again|back|next round)\b",
    r"(?:second|third|final|last|another|2nd|3rd) (?:round|interview)\b",
)
#: A round after the one that was held, whatever the sentence sounds like.
FURTHER_ROUND: Final = _any(
    r"(?:second|third|fourth|final|last|another|next|further|2nd|3rd|4th)"
    r" (?:round|interview|stage|meeting|call)\b",
    r"(?:see|meet|have|want|invited?|called|asked|need) me (?:again|back)\b",
    r"(?:come|back) (?:in )?(?:again|for (?:an?|the))\b",
    r"(?:trial|assessment|onsite|on-site|panel)\b",
)
#: The person took the offer.
ACCEPTED: Final = _any(
    r"(?:i|i[’']?ve|i have|just|we) accept(?:ed|ing)?\b",
    r"(?<!\w )accepted (?!for\b|to\b|into\b|by\b|at\b|as\b)[\w&’'.-]+",
    r"(?<!\w )accept(?:ed|ing)?(?: it)?[.! ]*$",
    r"(?:i[’']?m taking|i[’']?ll take|i will take|(?:decided|going) to take|i took|i[’']?ve taken)"
    r" (?:it\b|(?:[\w&’'.-]+ ){1,4}(?:offer|job|role|position)\b)",
    r"(?:i|i[’']?ve) said yes\b",
    r"signed (?:the |their |my )?(?:contract|offer)\b",
)
#: The person said no to it.
DECLINED: Final = _any(
    r"declin", r"turn\w* (?:\w+ ){0,3}down\b", r"refus", r"withdr", r"said no\b", r"passed on\b"
)
#: Begins the report of a round.
INTERVIEWED: Final = re.compile(
    r"(?:i|we|i[’']?ve)(?: have| just| also)* "
    r"(?:interviewed|had (?:an?|my|another) (?:[\w-]+ ){0,2}interview)\b",
    re.IGNORECASE,
)
#: "With a fintech": some employer that is not named, and so hardly one on file.
SOME_EMPLOYER: Final = _any(
    r"(?:with|at|by|for|from) (?:an?|another|some) (?:[\w-]+ ){0,2}?"
    r"(?:company|employer|firm|start-?up|fintech|bank|agency|school|hospital|clinic|practice|charity|college"
    r"|university|nursery|studio|shop|restaurant|hotel|consultancy|council|ngo|non-?profit)\b",
)
#: Nothing was heard: no news, and no refusal either.
SILENT: Final = _any(
    r"no (?:reply|answer|news|word|response)\b",
    r"nothing (?:yet|from)\b",
    r"still (?:waiting|nothing|no)\b",
    r"(?:haven[’']?t|not) heard\b",
    r"(?:no ?one|nobody)(?: has)? (?:rang|rung|called|phoned|wrote|written|replied|answered|got back)\b",
    r"ghost(?:ed|ing)\b",
    r"(?:never|didn[’']?t) (?:rang|ring|called|call|phoned|phone|wrote|write|replied|reply|answer(?:ed)?)\b",
    r"(?!i\b|we\b|you\b)[\w’]+ (?:still |just )?(?:(?:did|do|does|have|has)(?: not|n[’']?t)|never) (?:yet )?"
    r"(?:answer|repl|respond|get back|got back|come back|written|write)",
)
GHOSTED: Final = _any(r"ghost(?:ed|ing)\b")
#: They were rung, and nobody answered.
UNREACHED: Final = _any(
    r"(?:no|without) (?:answer|reply|luck)\b",
    r"(?:did(?: not|n[’']?t)|wouldn[’']?t) (?:answer|pick up)\b",
    r"(?:rang out|engaged|(?:nobody|no ?one) (?:answered|picked up))\b",
    r"voice ?mail (?:is|was|box)?(?: is| was)? ?full\b",
    r"(?:couldn[’']?t|could not|can[’']?t) (?:get through|reach)\b",
)
SENT: Final = _any(r"(?:sent|emailed|e-mailed|mailed|uploaded|shared|submitted|attached)\b")
#: A task done at home is finished: handed in by any name, or sent by one of its names.
HANDED_IN: Final = _any(
    r"submitted\b",
    r"(?:handed|turned) (?:\w+ ){0,5}in\b",
    r"(?:sent|uploaded|delivered|finished|completed|done with) (?:[\w’'-]+ ){0,4}"
    r"(?:take[- ]?home|assignment|task|case study|exercise|challenge|homework|test)\b",
)
#: A talk, which with a company that is new here is the interview itself.
SPOKE: Final = _any(
    r"(?:spoke|talked|chatted|met) (?:to|with|up with)?\b", r"had a (?:chat|talk|call|meeting)\b"
)
#: A task by its names, on file or not.
A_TASK: Final = _any(r"(?:take[- ]?home|assignment|case study|coding (?:test|challenge)|homework)\b")
MOVED: Final = _any(
    r"(?:moved|rescheduled|postponed|pushed back|brought forward|shifted)\b",
    r"(?:moving|rescheduling|postponing|pushing|shifting|bringing)"
    r" (?:it|everything|(?:the|my|our) (?:interview|onsite|call|meeting|round|chat))"
    r"(?: (?:back|out|on|forward))?(?: (?:to|until|till?|by)\b|$)",
)
#: What "they moved it to Friday" says of a round, and "they moved me to the next round" does not.
MOVED_IT: Final = _any(
    r"(?:moved|rescheduled|postponed|pushed|shifted|brought) (?:it|that|this|everything|(?:the|my|our) \w+)\b"
)
BACK_ON: Final = _any(r"back on\b")
#: Somebody is away, and it is they who are back on a day.
AWAY: Final = _any(
    r"(?:fly|flying|travel\w*|holidays?|vacation|annual leave|on leave|away|trip|abroad)\b",
    r"(?:i[’']?m|i am|i[’']?ll be|i will be|we[’']?re|i (?:come|get)|s?he[’']?s|(?:s?he|who) is) back on\b",
)
#: Of an interview that is called off: they are to say when it will be instead.
NEW_DATE: Final = _any(
    r"(?:new|another|different|alternative) (?:date|day|time|slot|one)s?\b",
    r"(?:re-?schedul\w*|re-?arrang\w*|get back to me|be in touch|let me know)\b",
)
#: What else can be moved: then it is no news of an interview.
NOT_THE_INTERVIEW: Final = _any(
    r"(?:decision|answer|deadline|start|feedback|call)\b", r"(?:i|i[’']?ve|we) (?:just )?moved\b"
)
#: "Panel will be Raj, Jennifer and Bill": a round to come, whatever else it may be read as.
WILL_MEET: Final = re.compile(
    r"(?:the |my )?(?:panel|interviewers?|interview panel)(?: members)? (?:will|is going to|are going to)\b",
    re.IGNORECASE,
)
#: "Pause until Monday": everything, not one nudge.
PAUSES: Final = re.compile(r"(?:please )?(?:pause|be quiet|no nudges)\b", re.IGNORECASE)
#: "I'm on holiday until the 16th": the same.
ABSENT: Final = re.compile(
    r"(?:i[’']?m|im|i am|i[’']?ll be|i will be|we[’']?re)(?: going)?"
    r" (?:on (?:my |annual )?(?:holidays?|vacation|leave)|away)\b"
    r"(?=.*(?:\b(?:until|till|from|back|to)\b|[-–]))",
    re.IGNORECASE,
)
#: Something came, rather than was talked about.
HEARD_BACK: Final = _any(r"(?:wrote|replied|got back|e-?mailed|messaged|answered|called|phoned|heard)\b")
#: An answer to come: what makes a promise of a number of days, where other things may last as long.
ANSWER_DUE: Final = _any(
    r"(?:they|he|she) (?:said|told me|promised|reckon\w*|want(?:s|ed)? to)\b",
    r"(?:hear|decid|decision|let me know|get back|come back to me|be in touch|answer|respond)",
    r"repl(?:y|ies)\b",
    r"(?:call|ring|phone|write to|e-?mail|message|text|contact|tell) me\b",
    r"(?:results?|news|feedback|offer|verdict|update)\b",
)
#: Whether the silence means anything, or when it ends.
WORRIES: Final = re.compile(
    r"(?:hi,? |hey,? |but |so |and )*(?:"
    r"(?:is|isn[’']?t) (?:it|this|that|(?:the |this |their |such a long )?(?:silence|wait(?:ing)?)"
    r"|no (?:answer|reply|news|word)|not hearing(?: back| anything)?) (?:still )?"
    r"(?:normal|usual|common|ok(?:ay)?|a bad sign|bad)\b"
    r"|(?:should|do) i (?:need to |have to )?(?:be )?(?:worr(?:y|ied)|nervous|concerned|give up)\b"
    r"|how long (?:do|does|will|would|can) (?:they|it|this|that|companies|employers|hiring)"
    r" (?:usually |normally |typically |still )?(?:take|need|last)\b"
    r"|(?:why|what) (?:is|are|does|do|[’']?s) (?:it|they|this)? ?(?:take|taking) (?:them |it )?"
    r"(?:so|this|that) long\b)",
    re.IGNORECASE,
)
#: Said to us: to come again later.
ASKS_BACK: Final = re.compile(r"\b(?:remind|snooze|later|nudge|poke|ping|ask me|not now)\b", re.IGNORECASE)
#: What they did, behind the word for them.
CAME: Final = (
    r"(?:wrote|replied|got back|e-?mailed|messaged|texted|called|phoned|rang|reverted|left (?:me|us))\b"
)
#: What an employer did or said, behind a name of one to four words.
THEY_DID: Final = re.compile(
    r"(?:[\w&’'.-]+ ){1,4}?(?:have |has |just )*"
    rf"(?:{CAME}|(?:said|says|told|asked|invited|offered|rejected|wants?|wanted|cancell?ed|moved|confirmed"
    r"|answered)\b)",
    re.IGNORECASE,
)
#: A round by its name, where a day alone would be something else.
A_ROUND: Final = re.compile(
    r"\b(?:trial|interview|(?:first|second|third|final|next|last|2nd|3rd) round"
    r"|assessment (?:day|centre|center)|lesson|onsite|on-site|phone screen)\b",
    re.IGNORECASE,
)
#: "Close Acme", "reopen Acme", "I want to withdraw from Acme".
STANDS: Final = re.compile(
    r"(?:please )?(?:(?P<close>close|archive)|re-?open|open again"
    r"|(?P<withdraw>(?:i(?:[’']d| would)? )?(?:(?:want|like|wish|have|need|decided) to )?"
    r"withdraw(?: my application)?))\b",
    re.IGNORECASE,
)
#: The person ends it: "withdrawing from Acme", "I'm pulling out", "I have decided to withdraw".
LEAVES: Final = re.compile(
    r"(?:(?:hi|so|ok|okay|and|please|also|sorry)[,.]? )*(?:i(?:[’']?m| am|[’']?ve| have|[’']?d| would)? )?"
    r"(?:(?:just|now|also|had) )?(?:(?:need|want|like|wish|have|had|decided|going) to )?"
    r"(?:withdr(?:aw|ew|awn|awing)|(?:pull|drop|bow)(?:ed|ped|ing|ping)? out)\b",
    re.IGNORECASE,
)
#: The same as something to tell them: "need to tell St Marys I'm withdrawing".
TELLS_THEM_SO: Final = re.compile(
    r"\b(?:tell|let|inform|write to|e-?mail|ring|call)\b [^.!?\n]{2,60}?\b(?:i[’']?m|i am|i have to|i must)"
    r" (?:withdraw(?:ing)?|pull(?:ing)? out|drop(?:ping)? out)\b(?! (?:of|from)\b)",
    re.IGNORECASE,
)
#: The person will not come: "cancel the interview, I'm not going".
STAYS_AWAY: Final = _any(
    r"(?:i[’']?m|i am) (?:not|no longer) (?:going|attending|coming|interested)(?! to\b)",
    r"i (?:won[’']?t|will not) (?:be )?(?:go|going|attend|attending|come|coming)(?! to (?!it|the|that|my)\w)",
)
#: A round is off: "it got cancelled". That of a job is another matter.
CALLED_OFF: Final = _any(
    r"(?:it|that|this|interview|onsite|call|meeting|round|screen|chat)"
    r"(?:[’']?s| (?:is|was|got|has been|had been|been|gets))(?: just| now)? (?:cancell?ed|called off)\b",
    r"(?:they|he|she)(?: have| has|[’']?ve)?(?: just)? (?:cancell?ed|called off)"
    r" (?:it|that|on me|(?:the|my) (?:interview|onsite|call|meeting|round|screen|chat))\b",
)
#: Who said no has thought better of it.
CHANGED_MIND: Final = _any(
    r"(?:changed|change|changing) (?:their|his|her|its) minds?\b",
    r"(?:want|wants|wanted|need|needs) me after all\b",
    r"(?:reconsidered|had second thoughts)\b",
)
#: What is to come by the day behind these words is the paper, and no answer of the person's.
LETTER_COMES: Final = re.compile(
    r"\b(?:letter|offer|contract|paperwork|papers|documents?|e-?mail|it)\b"
    r"(?: will| should| is going to| is due to| to|[’']ll)? (?:be )?"
    r"(?:come|coming|comes|arrive|arrives|follow|follows|sent|with me|ready|issued|released)\b"
    r"[^,.;!?]{0,15}$",
    re.IGNORECASE,
)
#: The day by which an answer is wanted is another one.
LATER_DEADLINE: Final = re.compile(
    r"\b(?:extend|push|mov|postpon|prolong|delay|shift|chang)\w*\b.{0,40}\bdeadline\b"
    r"|\bdeadline\b.{0,30}\b(?:extended|pushed|moved|postponed|prolonged|is now|now|changed)\b"
    r"|\b(?:gave|given|giving) me (?:until|till?|more time|longer)\b"
    r"|\b(?:more time|longer|an extension)\b.{0,40}\b(?:until|till?|by)\b",
    re.IGNORECASE,
)
#: "I want to thank him", "write a thank you to Mr Hughes", "thank you letter Oakfield".
WANTS_TO_THANK: Final = re.compile(
    r"(?:please |pls )?(?:(?:can|could|would) (?:you|u) |i(?:[’']d| would)? (?:want|like|need) to |help me )?"
    r"(?:(?:write|draft|send|do|make|compose)(?: me)? (?:a |an |the |my )?)?"
    r"(?:thank (?!you\W*$)(?!you (?:so|very|for|all)\b)|thank[ -]?you (?:letter|note|e-?mail|message|to)\b"
    r"|thanks to\b|thank[ -]?you$)",
    re.IGNORECASE,
)
#: "Write the withdrawal email".
WITHDRAWAL_LETTER: Final = re.compile(
    r"^(?:please |pls )?(?:write|draft|compose|do|make)(?: me)? (?:the|a|my) withdrawal\b"
    r"|\bwithdraw(?:al|ing)?(?: my application)? (?:letter|note|e-?mail|mail|message|text)\b"
    r"|\b(?:letter|note|e-?mail|mail|message) (?:to|for) withdraw(?:ing)?\b",
    re.IGNORECASE,
)
#: Words that ask, without a question mark.
ASKS: Final = re.compile(
    r"(?:(?:who|what|when|where|why|how)(?: (?:do|does|did|is|are|will|would|can|could|should))?"
    r"|can|could|should|shall|do|does|did|is|are|will|would) (?:you|i|we|they|it|this|that|my)\b",
    re.IGNORECASE,
)
#: A question or a wish of the person's own, put to them: "wrote to Jane asking if they have moved it".
PUT_TO_THEM: Final = re.compile(
    r"(?:(?:so|ok|okay|and|also|just|then|i|i[’']?ve|i have|we)[,.]? )*"
    r"(?:(?P<deed>(?:wrote|written|e-?mailed|messaged|texted|called|rang|phoned|pinged|contacted|sent|dropped"
    r"|left|followed up)\b[^.;!?\n]{0,60}?),? (?:and |just )*"
    r"(?:asking|to ask|asked|to check|checking|checked|to find out|to see|wondering|to (?:e|i)nquire"
    r"|(?:e|i)nquiring)|asked(?! (?:to|by|back|in|me)\b)|checked with|(?:e|i)nquired)\b"
    r"(?: [\w’'-]+){0,4}? (?:if|whether|when|what|where|why|how|which|about|to|for)\b[^.;!?\n]*[.!]*",
    re.IGNORECASE,
)
#: Begins what the person did not say and would have liked to.
LEFT_OUT: Final = re.compile(
    r"(?:(?:oh|damn|shit|argh|also|and|but|btw|so)[,.!]* )*i (?:totally |completely |just )?"
    r"(?:forgot to|didn[’']?t|did not|should have) (?:ask|mention|say|tell)\b",
    re.IGNORECASE,
)
