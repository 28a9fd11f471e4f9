"""Words without their endings, so that "rang", "ringing" and "rings" are one verb to what is learned."""

from __future__ import annotations

from functools import cache
from typing import Final

_IRREGULAR: Final = {
    form: base
    for line in (
        "be was were is are am been being",
        "have had has having",
        "do did done does doing",
        "go went gone goes",
        "get got gotten gets getting",
        "meet met",
        "speak spoke spoken",
        "tell told",
        "say said says",
        "write wrote written",
        "send sent",
        "ring rang rung",
        "leave left",
        "give gave given",
        "take took taken",
        "come came",
        "see saw seen",
        "hear heard",
        "make made making",
        "find found",
        "think thought",
        "choose chose chosen",
        "hold held",
        "know knew known",
        "sit sat",
        "win won",
        "pay paid",
        "keep kept",
        "bring brought",
        "feel felt",
        "run ran",
        "hang hung",
        "begin began begun",
        "drop dropped",
        "i+be i'm im",
        "they+be they're theyre",
        "we+be we're",
        "you+be you're youre",
        "it+be it's its",
        "he+be he's hes",
        "she+be she's shes",
        "that+be that's thats",
        "there+be there's",
        "i+have i've ive",
        "they+have they've theyve",
        "we+have we've",
        "i+will i'll",
        "they+will they'll theyll",
        "we+will we'll",
        "he+will he'll",
        "she+will she'll",
        "it+will it'll",
        "i+would i'd",
        "they+would they'd",
        "do+not didn't don't doesn't didnt dont doesnt",
        "be+not wasn't isn't aren't weren't wasnt isnt",
        "will+not won't wont",
        "would+not wouldn't",
        "have+not haven't hasn't hadn't havent hasnt",
        "can+not can't couldn't cant cannot",
        "should+not shouldn't",
    )
    for base, *forms in [line.split()]
    for form in forms
}
_SHORTEST: Final = 3


@cache
def stems(low: str) -> tuple[str, ...]:
    """The words that a word in small letters is made of, without endings: "didn't" gives do and not."""
    if low in _IRREGULAR:
        return tuple(_IRREGULAR[low].split("+"))
    return (_bare(low),)


def _bare(low: str) -> str:
    if len(low) > len("ied") + 2 and low.endswith("ied"):
        return low[: -len("ied")] + "y"
    for ending, shortest in (("ing", 6), ("ed", 5), ("s", 4)):
        if len(low) >= shortest and low.endswith(ending) and not low.endswith("ss"):
            low = low[: -len(ending)]
            break
    if len(low) > _SHORTEST and low[-1] == low[-2] and low[-1] not in "sl":  # "planned", "dropping"
        low = low[:-1]
    return low[:-1] if len(low) > _SHORTEST and low.endswith("e") else low
