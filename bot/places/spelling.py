"""Slips of the finger."""

from __future__ import annotations


def one_slip_apart(a: str, b: str) -> bool:
    """Whether `b` is `a` with one letter wrong, missing, too many, or two neighbours swapped. Equal
    texts are not."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    if len(a) > len(b):
        a, b = b, a
    start = next((i for i in range(len(a)) if a[i] != b[i]), len(a))
    if len(a) < len(b):
        return a[start:] == b[start + 1 :]
    if a[start + 1 :] == b[start + 1 :]:
        return True
    return (
        a[start : start + 2] == b[start + 1 : start + 2] + b[start : start + 1]
        and a[start + 2 :] == b[start + 2 :]
    )
