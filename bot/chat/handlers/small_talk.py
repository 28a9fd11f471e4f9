# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""Talk about the bot itself, farewells, curses and bad days: answered in a line or two, changing nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from bot.chat.handlers import replies
from bot.chat.talk import Talk
from bot.chat.views import about
from bot.chat.views.base import View
from bot.language.answers import went_badly

_WHO: Final = (
    r"(?:so )?(?:who|what) (?:are|r) (?:you|u)(?: exactly)?|who(?: is|[’']s) this|what(?: is|[’']s) your name"
    r"|(?:are|r) (?:you|u) (?:a |an )?(?:ro)?(?:bot|human|person|real(?: person)?|ai|machine|chatgpt)(?: .{1,20})?"
    r"|who (?:made|built|wrote|runs) you|what(?: is|[’']s) this(?: bot)?|am i talking to a .{3,20}"
)
_SENDS: Final = (
    r"(?:do|will|can|could|did) you (?:write|send|e?-?mail|message|contact|call|talk)(?: \w+){0,3} (?:for me|yourself"
    r"|by yourself|automatically|on my behalf)"
)
_COSTS: Final = (
    r"how much (?:do you|does (?:it|this)) cost|(?:are you|is (?:it|this)) free(?: to use)?"
    r"|what (?:do you|does (?:it|this)) cost|do i (?:have to |need to )?pay(?: .{1,20})?"
)
_LANGUAGES: Final = r"(?:can|do) (?:you|u) (?:speak|understand|write in) [a-z]{4,}|habla\w* español.*"
_WHY: Final = (
    r"why (?:did|do|are|would) (?:you|u) (?:ask(?:ing)?|need|want)(?: .{1,30})?|why(?: is)? that(?: .{1,20})?"
)
_CURSES: Final = (
    r"(?:go )?(?:fuck|f\*+k?|screw|damn)(?:ing)?(?: (?:off|you|this|it|yourself))?|shut up|piss off|go away"
    r"|(?:you(?:[’']?re| are| r)?|this(?: bot)?(?: is|[’']s)?|bot) (?:(?:so|really|completely|just|fucking|a) )*"
    r"(?:useless|stupid|dumb|an? idiot|annoying|rubbish|terrible|awful|crap|shit|suck|sucks|the worst|wrong again)"
    r"|i hate (?:you|this bot)|(?:stupid|bloody|dumb|useless) bot"
)
_BAD_DAY: Final = (
    r"(?:i )?(?:really )?hate (?:job hunting|this process|looking for (?:a )?(?:job|work)|interviews|waiting)"
    r"|(?:honestly )?i(?:[’']?m| am| feel| felt)(?: \w+){0,2} (?:terrible|awful|sad|depressed|down|hopeless|fed up|so tired of .{1,30})(?: .{0,60})?"
    r"|(?:i )?(?:think )?i (?:totally |really )?(?:blew|bombed|messed up|screwed up|ruined|failed)"
    r"(?: (?:it|the interview|that|everything))?"
)
_NERVES: Final = (
    r"(?:honestly )?i(?:[’']?m| am| feel| get)(?: \w+){0,2} (?:nervous|stressed|anxious|worried|scared)"
    r"(?! (?:of|about|on) (?:\w+ ){0,3}(?:phone|call))(?: .{0,60})?"
)
_A_LETTER: Final = r"(?:thank[ -]?(?:you|u)s?(?: (?:note|letter|e-?mail|mail|message|card))?|thanks)"
_WHAT_IS_IT: Final = rf"(?:what (?:does |do you )?(?:mean|means|is|are)(?: by)?|what[’']?s|explain|meaning of|why (?:do i|should i)(?: need to| have to)? (?:send|write)) (?:a |an |the )?{_A_LETTER}(?: mean)?"
_TO_A_PLACE: Final = r" to (?:a|an|the|my) (?!recruiter|hr\b|agency|receptionist|assistant)[\w -]{2,40}"
_IS_IT_FITTING: Final = (
    rf"is it (?:ok(?:ay)?|fine|weird|strange|normal|usual|odd|good) (?:to|if i) (?:send|write|say|give|do) (?:a |an )?{_A_LETTER}(?:{_TO_A_PLACE})?"
    rf"|(?:should i|can i|do i (?:need|have) to|do people) (?:send|write|say|give|do) (?:a |an )?{_A_LETTER}{_TO_A_PLACE}"
)
_EACH: Final = (
    r"(?:do|should|must) i (?:need to |have to )?(?:thank|write to|e-?mail|message) (?:both|all|every(?:one|body)|each|them all)(?: of them)?(?:,? or (?:just|only) .{2,40})?"
    r"|(?:can|should|do) i (?:just )?(?:send|write) (?:one|the same) (?:note|e-?mail|message|letter) (?:to|for) (?:both|all|everyone)(?: of them)?"
)
_NO_ADDRESS: Final = (
    r"(?:but )?i (?:don[’']?t|do not|didn[’']?t) (?:have|know|got|get) (?:her|his|their|an?|the|any) (?:e-?mail|contact|address|details?|e-?mail address|contact details?)(?: address)?"
    r"|(?:no|without) (?:an )?e-?mail(?: address)?|how (?:do|can) i (?:find|get) (?:her|his|their) (?:e-?mail|address|contact)(?: address)?"
)
_TIPS: Final = r"(?:any|some|give me(?: some)?|got any|do you have any|have you any) (?:tips|advice|ideas|suggestions)(?: for me| please| pls)?|tips(?: please| pls)?"
_FAREWELL: Final = r"(?:good ?)?bye(?: bye)?|good ?night|see (?:you|ya)(?: .{1,15})?|cya|take care|have a (?:good|nice) .{3,15}"
_TABLE: Final[tuple[tuple[re.Pattern[str], Callable[[], View]], ...]] = tuple(
    (re.compile(pattern), view)
    for pattern, view in (
        (_WHO, about.who_i_am),
        (_SENDS, about.you_send),
        (_COSTS, about.costs),
        (_LANGUAGES, about.languages),
        (_WHY, about.why_i_ask),
        (_CURSES, about.sorry),
        (_BAD_DAY, about.hard_days),
        (_NERVES, about.nerves),
        (_FAREWELL, about.goodbye),
        (_WHAT_IS_IT, about.what_thanks_are),
        (_IS_IT_FITTING, about.thanks_are_welcome),
        (_EACH, about.thank_each),
        (_NO_ADDRESS, about.no_address),
        (_TIPS, about.tips),
    )
)


def answered(talk: Talk, plain: str) -> bool:
    """Answer such words (in small letters, no full stop); False where they are something else."""
    for pattern, view in _TABLE:
        if pattern.fullmatch(plain):
            # A bad day may be the answer to an open question: it speaks of the interview, not to the bot.
            if view in (about.hard_days, about.nerves) and talk.desk.unit.question() is not None:
                return False
            talk.say(view())
            return True
    return _consoled(talk, plain)


def _consoled(talk: Talk, plain: str) -> bool:
    """ "It was a disaster lol" answers nothing that was asked, which is asked again behind a kind word."""
    if not went_badly(plain):
        return False
    talk.say(about.hard_days())
    question = talk.desk.unit.question()
    if question is not None:
        replies.ask(talk, question)
    return True
