"""The order of words in questions, asked and reported."""
# ruff: noqa: E501  a table is read by its rows: one rule, one line

from __future__ import annotations

from bot.writing.proofread.patterns import Rule

_START = r"(?:^|(?<=[.!?] )|(?<=\n))"
_ASKED = r"(?=[^.!?\n]*\?)"  # the sentence ends in a question mark
_TOLD = r"(?![^.!?\n]*\?)"
_WHO = r"(?:you|i|we|they|he|she|it)"

QUESTIONS = (
    Rule(rf"{_START}(?:when|where|how|why|what) (?P<x>(?:{_WHO}|the (?:decision|results?|answer|team|job)) (?:will|can|could|should|would|are|is|have|must|think|want|need|call|say|mean|know|expect|decide|prefer|like|plan|do)(?: \w+)?){_ASKED}(?![^?\n]*,)", None, "In a question the helping verb comes first: when will you decide?"),
    Rule(rf"what (?P<x>means (?:this|that|the|it)){_ASKED}", None, "Ask: what does this mean?"),
    Rule(rf"(?:about|and|into|on|of|or|discover|discussed|describe) (?P<x>(?:how|what|why|where|when) (?:do|does|did) (?:{_WHO}|the|your)(?: \w+)?){_TOLD}", None, "Told, not asked: how you choose, without do."),
    Rule(rf"(?:about|into|on|of|discover|discussed|describe) (?P<x>(?:how|why|where|when) (?:is|are|was|were|will|can|could|should|would|has|have) (?:{_WHO}|the|your|my|this)){_TOLD}", None, "Told, not asked: the subject comes before the verb."),
    Rule(r"(?P<x>do)(?= (?:you|they) (?:still )?(?:free|available|interested|sure|ready|busy|able|happy|open)\b)", "are", "Before such a word it is are."),
    Rule(r"(?P<x>are)(?= (?:you|they) (?:have|need|want|know|think|agree|remember|like) )", "do", "Before a verb it is do."),
    Rule(r"(?:have|has|had|haven't|hasn't) (?:you|we|they|i|he|she|it) (?:ever |already |not |just )?(?P<x>(?P<past_only>(?!was|were|had|did)\w+))", "{past_only:participle}", "After have the third form of the verb is needed."),
    Rule(r"(?:do|does|did|doesn't|don't|didn't) (?:i|you|he|she|it|we|they) (?P<x>(?P<third>\w+))(?= |[.,?!])", "{third:base}", "After do or does the verb stands without -s."),
)  # fmt: skip
