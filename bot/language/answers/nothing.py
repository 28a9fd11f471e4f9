# ruff: noqa: E501  (tables of words and patterns are read row by row)
"""Answers that say there is nothing, or nobody, to tell."""

from __future__ import annotations

import re

NOBODY = re.compile(
    r"^\W*(?:no ?one|nobody|none|no|nope|skip|don't know|dont know|not sure|can't remember|cant remember|idk|n/?a|forgot|unknown|i don't remember|no idea|someone|somebody|just (?:hr|them))\W*$",
    re.IGNORECASE,
)
NOTHING = re.compile(
    r"^\W*(?:nothing(?: much)?|skip|no|none|not much|idk|don't (?:know|remember)|can't remember|n/?a|nope|not really)\W*$",
    re.IGNORECASE,
)
