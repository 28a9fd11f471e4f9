"""Tone: slang, casual greetings, abbreviations, emoji, shouting, exclamation marks, filler."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.writing import phrases
from bot.writing.proofread.context import DraftContext
from bot.writing.proofread.findings import FaultKind, Finding
from bot.writing.proofread.lexicon import lexicon
from bot.writing.proofread.rules import tone_words
from bot.writing.proofread.text import Span, Text, folded
from bot.writing.proofread.wordsets import word_set

_EMOJI_CHAR = (
    "[\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff\U00002600-\U000026ff\U00002702-\U000027b0\U00002b50\U00002b55"
    "\U0000231a\U0000231b\U000023e9-\U000023fa\U0000203c\U00002049\U00002b05-\U00002b07\U00002b1b\U00002b1c\U00003030\U0001f004\U0001f0cf]"
)
_EMOJI = re.compile(
    rf"{_EMOJI_CHAR}(?:[\ufe0f\u200d\U0001f3fb-\U0001f3ff]|{_EMOJI_CHAR}| (?={_EMOJI_CHAR}))*"
)
_EMOTICON = re.compile(
    r"(?<![\w:;/(])(?:[:;=8]['^]?-?[)(\]DPpOo/\\|*3]+|<3+|\^_\^|xD|XD|:'\(|[xX]{2,3}(?=\s*$)|[xX][oO][xX][oO]*)(?![\w/])",
    re.MULTILINE,
)
_EXCLAMATION = re.compile(r"(?:[!?\uff01]\s?){2,}(?<!\s)")
_CAPS = re.compile(r"(?<![\w'.&/-])[A-Z][A-Z']*(?:[ ,]{1,2}[A-Z][A-Z']*)*(?![\w'&/-]|\.[A-Z])")

#: What a sentence begins with in which something is promised rather than asked for.
_PROMISES = re.compile(r"\bi(?:'ll| will| shall| can|'m| am)\b[^.!?\n]*$", re.IGNORECASE)


def check_tone(text: Text, context: DraftContext) -> Iterator[Finding]:
    """Every finding of tone, save pushiness (see `pressure`)."""
    own = {word for term in context.own_terms for word in re.findall(r"[\w+#]+", folded(term))}
    yield from _casual_greeting(text)
    yield from _listed(text, own)
    yield from _dropped_g(text, own)
    yield from _emoji(text)
    yield from _exclamations(text)
    yield from _shouting(text, own)
    for start, end in phrases.find_all(text.raw, phrases.FILLER):
        yield Finding(
            FaultKind.FILLER,
            start,
            end,
            text.raw[start:end],
            "This phrase says nothing: say what you want to know.",
        )


def _casual_greeting(text: Text) -> Iterator[Finding]:
    line = text.greeting or (text.lines[0] if text.lines else None)
    if line is None:
        return
    found = tone_words.CASUAL_GREETING.match(line.words)
    if not found:
        return
    words = line.words if line is text.greeting else found.group().rstrip(" ,!")
    name = words[found.end() :].strip(" ,")
    fix = f"Dear {name}" if name[:1].isupper() else ""
    yield Finding(
        FaultKind.CASUAL_GREETING, line.start, line.start + len(words), words,
        "This greeting is for friends; Dear or Hello and the name is safer.", (fix,) if fix else (),
    )  # fmt: skip


def _listed(text: Text, own: set[str]) -> Iterator[Finding]:
    for table, kind, why in (
        (tone_words.slang_regex(), FaultKind.SLANG, "Too casual for an employer."),
        (tone_words.abbreviation_regex(), FaultKind.ABBREVIATION, "Write it out."),
    ):
        for found in table.finditer(text.plain):
            words = text.raw[found.start() : found.end()]
            is_code = text.in_code(*found.span()) and not re.search(r"[\d/]", words)  # "b4" looks like a code
            if folded(words) in own or is_code:
                continue
            instead = _meant(text, found)
            if words[:1].isupper() and not words[1:2].isupper():
                instead = tuple(each[:1].upper() + each[1:] for each in instead)
            yield Finding(kind, *found.span(), words, why, instead)


def _meant(text: Text, found: re.Match[str]) -> tuple[str, ...]:
    """What the word is short for; "asap" by whose turn it is: a promise of their own, or a request."""
    word = found.group().casefold()
    if word == "asap" and _PROMISES.search(text.plain[: found.start()]):
        return ("as soon as I can",)
    return tone_words.INSTEAD.get(word, ())


def _dropped_g(text: Text, own: set[str]) -> Iterator[Finding]:
    """ "Lookin", "hopin'": an -ing form that has lost its last letter."""
    words = lexicon()
    for word in text.words:
        lower = word.words.casefold()
        whole = f"{lower}g"
        if (
            lower.endswith("in")
            and (whole in words.ing or whole in ("nothing", "something", "anything", "everything"))
            and lower not in words.common
            and lower not in word_set("in_words")
            and lower not in own
        ):
            why = "Too casual for an employer."
            yield Finding(FaultKind.SLANG, word.start, word.end, word.words, why, (f"{word.words}g",))


def _emoji(text: Text) -> Iterator[Finding]:
    for pattern in (_EMOJI, _EMOTICON):
        for found in pattern.finditer(text.raw):
            words = found.group().rstrip()
            if pattern is _EMOTICON and text.in_code(*found.span()) and not words.startswith((":", ";")):
                continue
            yield Finding(
                FaultKind.EMOJI,
                found.start(),
                found.start() + len(words),
                words,
                "Better without emoji.",
                ("",),
            )


def _exclamations(text: Text) -> Iterator[Finding]:
    for found in _EXCLAMATION.finditer(text.raw):
        words = found.group()
        one = "!" if "!" in words or "\uff01" in words else "?"
        one = "?" if "?" in words else one
        yield Finding(FaultKind.EXCLAMATION, *found.span(), words, "One mark is enough.", (one,))


def _shouting(text: Text, own: set[str]) -> Iterator[Finding]:
    for found in _CAPS.finditer(text.plain):
        words = [
            Span(found.start() + each.start(), found.start() + each.end(), each.group())
            for each in re.finditer(r"[A-Z']+", found.group())
        ]
        shouted = _shouted(words, own)
        if shouted is None or text.in_code(*shouted):
            continue
        start, end = shouted
        raw = text.raw[start:end]
        at_start = start == 0 or text.raw[:start].rstrip(" ")[-1:] in (".", "!", "?", "\n", "")
        calm = re.sub(r"\bi\b", "I", raw.lower())
        yield Finding(
            FaultKind.ALL_CAPS,
            start,
            end,
            raw,
            "Capitals look like shouting.",
            (calm[:1].upper() + calm[1:] if at_start else calm,),
        )


def _shouted(words: list[Span], own: set[str]) -> tuple[int, int] | None:
    """The shouted part of a run of capitals: everyday words, not acronyms or words of the case."""
    everyday = lexicon().common

    def ordinary(word: str) -> bool:
        lower = word.casefold()
        return lower in everyday and lower not in own and lower not in tone_words.ACRONYM_LIKE

    while words and not ordinary(words[0].words) and words[0].words != "I":
        words = words[1:]
    while words and not ordinary(words[-1].words):
        words = words[:-1]
    if not words:
        return None
    if len(words) == 1:
        lower = words[0].words.casefold()
        alone = lower in word_set("shouted_alone") and lower not in own
        return (words[0].start, words[0].end) if alone else None
    plain = [word for word in words if ordinary(word.words)]
    enough = len(plain) * 2 >= len(words) and any(len(word.words) >= 3 for word in plain)
    return (words[0].start, words[-1].end) if enough and sum(len(w.words) for w in words) >= 5 else None
