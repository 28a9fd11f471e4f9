"""HTML parse mode, in Telegram's rules and words."""

from __future__ import annotations

import html
from typing import Any

import pytest
from hypothesis import given, strategies as st

from bot.playground.errors import ApiError
from bot.playground.markup import parse_html, utf16_length
from bot.playground.texts import caption_text, formatted, message_text

TIME = 'tg-time unix="1647531900"'


def entity(kind: str, offset: int, length: int, **more: Any) -> dict[str, Any]:
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("<b>a</b><strong>b</strong>", "ab", [entity("bold", 0, 1), entity("bold", 1, 1)]),
        ("<i>a</i><em>b</em>", "ab", [entity("italic", 0, 1), entity("italic", 1, 1)]),
        ("<u>a</u><ins>b</ins>", "ab", [entity("underline", 0, 1), entity("underline", 1, 1)]),
        ("<s>a</s><strike>b</strike>", "ab", [entity("strikethrough", 0, 1), entity("strikethrough", 1, 1)]),
        ("<del>a</del>", "a", [entity("strikethrough", 0, 1)]),
        ('<span class="tg-spoiler">a</span>', "a", [entity("spoiler", 0, 1)]),
        ("<tg-spoiler>a</tg-spoiler>", "a", [entity("spoiler", 0, 1)]),
        (
            '<a href="https://a.b/?x=1&amp;y">z</a>',
            "z",
            [entity("text_link", 0, 1, url="https://a.b/?x=1&y")],
        ),
        ("<a href='tg://user?id=5'>z</a>", "z", [entity("text_link", 0, 1, url="tg://user?id=5")]),
        ('<a href="example.com">z</a>', "z", [entity("text_link", 0, 1, url="http://example.com")]),
        ("<code>a</code>", "a", [entity("code", 0, 1)]),
        ('<code class="language-py">a</code>', "a", [entity("code", 0, 1)]),
        ("<pre>a</pre>", "a", [entity("pre", 0, 1)]),
        ('<pre><code class="language-py">a</code></pre>', "a", [entity("pre", 0, 1, language="py")]),
        ("<blockquote>a</blockquote>", "a", [entity("blockquote", 0, 1)]),
        ("<blockquote expandable>a</blockquote>", "a", [entity("expandable_blockquote", 0, 1)]),
        (
            '<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>',
            "👍",
            [entity("custom_emoji", 0, 2, custom_emoji_id="5368324170671202286")],
        ),
        (f"<{TIME}>a</tg-time>", "a", [entity("date_time", 0, 1, unix_time=1647531900)]),
        (
            f'<{TIME} format="wDT">a</tg-time>',
            "a",
            [entity("date_time", 0, 1, unix_time=1647531900, date_time_format="wDT")],
        ),
        ("<b>a<i>b</i></b>", "ab", [entity("bold", 0, 2), entity("italic", 1, 1)]),
        ("<B>a</B>", "a", [entity("bold", 0, 1)]),
        ("<b >a</b >", "a", [entity("bold", 0, 1)]),
        ("<b>a</>", "a", [entity("bold", 0, 1)]),
        ("😀<b>é</b>", "😀é", [entity("bold", 2, 1)]),
        ("&lt;b&gt; &amp;&quot; &#39;&#x27;", "<b> &\" ''", []),
        ("fish & chips &nbsp; &copy;", "fish & chips &nbsp; &copy;", []),
        ("<b></b>x", "x", []),
    ],
)
def test_supported_markup_becomes_text_and_entities(
    source: str, text: str, entities: list[dict[str, Any]]
) -> None:
    """Each tag Telegram supports gives its entity; offsets count UTF-16 units."""
    assert parse_html(source) == (text, entities)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("é <jane@acme.com>", 'Unsupported start tag "jane@acme.com" at byte offset 3'),
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
        ("x <b", "Unclosed start tag at byte offset 2"),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b><i>test</b></i>", 'Unmatched end tag at byte offset 10, expected "</i>", found "</b>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<a =x>y</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        (
            "<a href>y</a>",
            'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0',
        ),
        ("<a href=http://a>y</a>", "Unexpected end of name token at byte offset 8"),
        ('<a href="x>y', "Unclosed start tag at byte offset 0"),
        ("<a href", 'Unclosed start tag "a" at byte offset 0'),
        ('<tg-emoji emoji-id="x">y</tg-emoji>', "Invalid custom emoji identifier specified"),
        ("<tg-time>y</tg-time>", "Invalid Unix time specified"),
        ('<tg-time unix="soon">y</tg-time>', "Invalid Unix time specified"),
        (f'<{TIME} format="HH:MM">y</tg-time>', "Invalid date and time format specified"),
        (
            "&#xD800;",
            "Text contains invalid Unicode characters after decoding HTML entities, "
            "check for unmatched surrogate code units",
        ),
    ],
)
def test_broken_markup_is_refused_in_telegrams_words(source: str, words: str) -> None:
    """Unknown, crossed and unclosed tags, a bare < and wrong attributes each have their refusal."""
    with pytest.raises(ApiError) as refused:
        parse_html(source)

    assert refused.value.code == 400
    assert refused.value.description == f"Bad Request: can't parse entities: {words}"


@pytest.mark.parametrize(
    "address", ["mailto:jane@acme.com", "tel:+442079460123", "javascript:alert(1)", "https://"]
)
def test_a_link_that_cannot_be_followed_is_dropped_and_its_words_stay(address: str) -> None:
    """Telegram keeps the words of such a link and forgets the link."""
    assert parse_html(f'<a href="{address}">write</a>') == ("write", [])


@given(st.text())
def test_escaped_text_comes_out_as_it_went_in(text: str) -> None:
    """Whatever a person types survives html.escape and the parser."""
    without_end_mark = text.replace("\0", "")

    assert parse_html(html.escape(without_end_mark)) == (without_end_mark, [])


@given(
    st.lists(
        st.sampled_from(["<b>", "</b>", "<i>", "</i>", "<pre>", "</pre>", "&lt;", "<", "😀", "a ", "&", '"'])
    )
)
def test_any_markup_parses_inside_its_text_or_is_refused(parts: list[str]) -> None:
    """The parser ends in a refusal or in entities that lie inside the text, nothing else."""
    try:
        text, entities = formatted("".join(parts), "HTML")
    except ApiError:
        return

    assert all(each["offset"] >= 0 and each["length"] > 0 for each in entities)
    assert all(each["offset"] + each["length"] <= utf16_length(text) for each in entities)


def test_white_space_at_the_ends_is_cut_and_entities_move_along() -> None:
    """Telegram stores a text without the white space around it."""
    assert formatted("  \n<b> x </b>\n", "HTML") == ("x", [entity("bold", 0, 1)])


def test_nothing_nests_in_code_and_no_quotation_in_a_quotation() -> None:
    """Telegram drops such inner entities in silence."""
    source = "<code>a<b>b</b></code><blockquote>c<blockquote>d</blockquote></blockquote>"

    assert formatted(source, "HTML")[1] == [entity("code", 0, 2), entity("blockquote", 2, 2)]


def test_addresses_commands_and_mentions_are_found_but_not_in_code() -> None:
    """Telegram marks them by itself; code keeps its words untouched."""
    text, entities = formatted("/list https://a.io/b. x@y.org @ada_l #win <code>/no a@b.c</code>", "HTML")
    words = {each["type"]: text[each["offset"] : each["offset"] + each["length"]] for each in entities}

    assert words == {
        "bot_command": "/list",
        "url": "https://a.io/b",
        "email": "x@y.org",
        "mention": "@ada_l",
        "hashtag": "#win",
        "code": "/no a@b.c",
    }


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("x" * 4096, True),
        ("x" * 4097, False),
        ("😀" * 2048, True),
        ("😀" * 2048 + "x", False),
        ("<b>" + "x" * 4096 + "</b>", True),
        ("&lt;" * 4096, True),
    ],
)
def test_a_text_has_at_most_4096_utf16_units_after_parsing(text: str, fits: bool) -> None:
    """Tags and escapes do not count, an emoji counts twice."""
    if fits:
        message_text(text, "HTML", None)
        return
    with pytest.raises(ApiError, match="message is too long"):
        message_text(text, "HTML", None)


def test_a_caption_may_be_empty_and_has_at_most_1024_units() -> None:
    """0 to 1024 after parsing."""
    assert caption_text("", None, None) == ("", [])
    caption_text("😀" * 512, None, None)
    with pytest.raises(ApiError, match="message caption is too long"):
        caption_text("x" * 1025, None, None)


@pytest.mark.parametrize(
    ("given_entity", "words"),
    [
        (entity("bold", 100, 1), "entity begins after the end of the text at UTF-16 offset 100"),
        (
            entity("bold", 0, 100),
            "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 100",
        ),
        (entity("bold", -1, 1), "receive an entity with incorrect offset -1"),
        (entity("shiny", 0, 1), "can't parse MessageEntity: Unsupported type specified"),
        (entity("text_link", 0, 1), "can't parse MessageEntity: Can't find field \"url\""),
        (entity("text_link", 0, 1, url="not-a-url"), "entity URL 'not-a-url' is invalid: Wrong HTTP URL"),
    ],
)
def test_entities_given_as_a_list_are_checked(given_entity: dict[str, Any], words: str) -> None:
    """A list of entities that does not fit the text is refused in Telegram's words."""
    with pytest.raises(ApiError) as refused:
        message_text("hello", None, [given_entity])

    assert refused.value.description == f"Bad Request: {words}"
