"""Finds what looks like a date, a time or a name and is none: links, addresses, numbers to call,
meeting numbers, money, versions, scores."""

from __future__ import annotations

import re

BLANK = "\x01"

_NO_WORDS = re.compile(
    r"""
      (?:https?://|www\.)[^\s<>"]{1,2048}
    | [\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}
    | \b[a-z0-9-]{2,40}\.(?:com|org|net|co\.uk|dev|app|io|edu|gov)/[^\s<>"]{1,2048}
    | (?<![\w+])\+\d[\d\s().-]{6,18}\d(?!\d)                         # +44 20 7946 0958
    | (?<!\d)\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}(?!\d)                   # (555) 010-9999
    | (?<!\d)0\d{2,4}[ -]?\d{3,4}[ -]?\d{3,4}(?!\d)                  # 020 7946 0958
    | (?<!\d)\d{3,4}[ -]\d{3,4}[ -]\d{3,4}(?!\d)                     # meeting 812 3456 7890
    | (?<!\d)\d{5,}(?!\d)
    | [$£€₹¥][ ]?\d[\d.,]*[ ]?(?:k|m|bn|lpa|lakhs?|million)?\b
    | \b\d[\d.,]*[ ]?(?:k|lpa|lakhs?|million|usd|gbp|eur|inr|dollars|pounds|euros|quid|bucks)\b
    | \b\d[\d.,]*[ ]?(?:%|percent\b|per[ ]cent\b)
    """,
    re.VERBOSE,
)

_NO_DATES = re.compile(
    r"""
      \b(?:passcode|pass[ ]code|password|pin|otp|meeting[ ]id|id|ref|reference|req|job[ ]id|ticket
          |room|ext|extension|suite|floor|gate|building|unit|bay|po[ ]box)
        (?:[ ](?:no|number|code))?\.?[ ]?[:\#]?[ ]?[a-z]{0,3}-?\d[\w-]{0,20}
    | \#\d+
    | (?<![\d/])24[ ]?/[ ]?7(?![\d/])
    | \b(?:a|an|solid|about|like|maybe|probably|went|it|rate|confidence|felt|scored|got|i'd[ ]say)
        [ ](?:an?[ ])?\d{1,3}(?:\.\d)?[ ]?/[ ]?(?:5|10|20|50|100)\b
    | \b\d{1,3}[ ](?:out[ ])?of[ ](?:the[ ])?\d{1,3}\b
    | \bround[ ]?\d+(?:[ ]?(?:of|/)[ ]?\d+)?
    | \b\d(?:st|nd|rd|th)[ -](?:rounds?|rnd|stages?|phase|attempt|floor)\b
    | \b(?:stage|step|part|phase|level|grade|band|year|yr|tier|class|chapter|figure|version|series
          |key[ ]stage|ks|top|area|zone|unit|module|question|q|l|p|t|ic|e)
        [ ]?\d{1,4}[a-z]?\b(?!:)
    | \b(?:python|java|php|ruby|rails|node|angular|vue|react|django|postgres|postgresql|mysql|ios
          |android|windows|swift|kotlin|scala|dotnet|c\#|spring|kafka|ubuntu
          |es|html|css|web|industry|gpt-?|iso|java|sap|excel|revit|office)
        [ ]v?\d[\d.]*\b
    | \bc\+\+\d{0,2} | \bv\d[\d.]+
    | \b\d+\.\d+\.\d+(?:\.\d+)+
    | \b(?:401k|401\(k\)|9[- ](?:to|-)[- ]?5|9-5|s/?4[ ]?hana|\d+x)\b
    """,
    re.VERBOSE,
)

_COULD_HOLD_ONE = re.compile(r"\d|@|://|www\.")


def blank(low: str) -> str:
    """`low` (small letters) with what holds neither dates nor names replaced, letter by letter."""
    if not _COULD_HOLD_ONE.search(low):
        return low
    return _NO_WORDS.sub(lambda found: BLANK * len(found[0]), low)


def dateless(low: str) -> list[tuple[int, int]]:
    """Where numbers stand that belong to no date: versions, scores, rounds, door numbers."""
    if not _COULD_HOLD_ONE.search(low):
        return []
    return [found.span() for found in _NO_DATES.finditer(low)]
