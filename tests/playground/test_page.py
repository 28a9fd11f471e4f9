"""The chat on the page, in a real browser, with the test itself as the bot."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.e2e.standin import StandIn
from tests.playground.conftest import ApiClient, bubble, send

FIRST_SENTENCE = "I interviewed at Acme this morning with Jane Doe for the Backend Engineer role"


def test_a_first_sentence_is_one_tap_away(page: Page, standin: StandIn, api: ApiClient) -> None:
    """The empty chat offers sentences to begin with; a tap sends one, and the answer appears by itself."""
    page.get_by_role("button", name=FIRST_SENTENCE).click()
    expect(bubble(page, FIRST_SENTENCE)).to_be_visible()

    send(api, standin.people()[0]["id"], "<b>Acme</b> · Backend Engineer")

    answer = bubble(page, "Acme · Backend Engineer")
    expect(answer.locator("b")).to_have_text("Acme")
    expect(page.locator(".day")).to_have_text(re.compile("^Today, "))
    expect(page.locator("#suggestions button")).to_have_count(0)


def test_a_long_answer_is_read_from_its_beginning(page: Page, api: ApiClient, ada: int) -> None:
    """Several messages at once leave the first in sight; the button leads to the end."""
    send(api, ada, "Time to say thank you")
    for _ in range(3):
        send(api, ada, "a line\n" * 40)
    expect(page.locator(".words").last).to_contain_text("a line")

    expect(bubble(page, "Time to say thank you").last).to_be_in_viewport()
    page.get_by_role("button", name="To the newest message").click()
    expect(page.locator(".meta").last).to_be_in_viewport()
    expect(bubble(page, "Time to say thank you").last).not_to_be_in_viewport()


def test_what_comes_of_moving_the_clock_is_in_sight(page: Page, api: ApiClient, ada: int) -> None:
    """Even where the visitor was still reading an earlier message."""
    send(api, ada, "Time to say thank you")
    send(api, ada, "a line\n" * 80)
    expect(page.get_by_role("button", name="To the newest message")).to_be_visible()
    page.get_by_role("button", name="One hour later").click()
    expect(page.get_by_role("button", name="To the newest message")).to_be_hidden()

    send(api, ada, "2 things for today")
    expect(bubble(page, "2 things for today")).to_be_in_viewport()


def test_the_answer_to_a_long_message_is_in_sight(
    page: Page, standin: StandIn, api: ApiClient, ada: int
) -> None:
    """What the person wrote has been read by them."""
    standin.say("Ada", "x" * 4096)
    send(api, ada, "I’m not sure what to do with that.")

    expect(bubble(page, "I’m not sure")).to_be_in_viewport()


def test_markup_is_shown_from_entities(page: Page, api: ApiClient, ada: int) -> None:
    """Each kind of entity has its element, nested ones too."""
    send(
        api,
        ada,
        "<b>bold <i>both</i></b> <u>u</u> <s>s</s> <code>code</code> <tg-spoiler>hidden</tg-spoiler> "
        '<a href="https://example.com/a?b=1&amp;c">link</a> /list a@b.io'
        "<blockquote>quoted</blockquote><pre>whole block</pre>",
    )
    words = bubble(page, "quoted").locator(".words")

    expect(words.locator("b i")).to_have_text("both")
    expect(words.locator("u")).to_have_text("u")
    expect(words.locator("s")).to_have_text("s")
    expect(words.locator("blockquote")).to_have_text("quoted")
    link = words.get_by_role("link", name="link")
    expect(link).to_have_attribute("href", "https://example.com/a?b=1&c")
    expect(link).to_have_attribute("rel", "noopener noreferrer")
    expect(link).to_have_attribute("target", "_blank")
    spoiler = words.get_by_role("button", name="Hidden words")
    spoiler.click()
    expect(spoiler).to_have_class("spoiler open")
    words.get_by_role("button", name="/list").click()
    expect(page.locator(".message.person-side", has_text="/list")).to_be_visible()


def test_what_somebody_types_is_shown_as_typed(
    page: Page, standin: StandIn, api: ApiClient, ada: int
) -> None:
    """Markup in a person's text, a forwarded name, a button or a file name stays text."""
    for text in (
        "<img src=x onerror=window.hit=1>",
        "</p><script>window.hit=1</script>",
        "&lt;b&gt; 'q' \"q\"",
    ):
        standin.forward("Ada", text, from_name=text)
        standin.send("document", "Ada", name=text, caption=text)
        button = {"text": text, "callback_data": text}
        api.result("sendMessage", chat_id=ada, text=text, reply_markup={"inline_keyboard": [[button]]})

        expect(page.locator(".tap").last).to_have_text(text)
        expect(page.locator(".words").last).to_have_text(text)
        expect(page.locator(".origin b").last).to_have_text(text)
        expect(page.locator(".file b").last).to_have_text(text)
    assert page.locator("#chat img, #chat script").count() == 0
    assert page.evaluate("window.hit") is None


DATES = {
    "": "soon",
    "w": "Tuesday",
    "D": "1 December 2026",
    "d": "01/12/26",
    "t": "09:05",
    "T": "09:05:00",
    "wDt": "Tuesday 1 December 2026 at 09:05",
}


def test_dates_are_shown_in_the_zone_of_the_phone(page: Page, api: ApiClient, ada: int) -> None:
    """A date with a format is written by the phone, one without keeps the bot's words."""
    unix = int(datetime(2026, 12, 1, 9, 5, tzinfo=UTC).timestamp())
    forms = {form: f' format="{form}"' if form else "" for form in DATES}
    send(api, ada, " ".join(f'<tg-time unix="{unix}"{forms[form]}>soon</tg-time>' for form in DATES))
    expect(page.locator(".words time")).to_have_count(len(DATES))

    written = page.locator(".words time").all_inner_texts()

    assert [each.replace(",", "") for each in written] == list(DATES.values())


def test_a_relative_date_counts_from_the_moved_clock(
    page: Page, standin: StandIn, api: ApiClient, ada: int
) -> None:
    """Two days after moving the clock, a date three days off is tomorrow."""
    unix = int((standin.now() + timedelta(days=3, minutes=5)).timestamp())
    page.get_by_role("button", name="One day later").click()
    page.get_by_role("button", name="One day later").click()
    expect(page.locator("#clock-ahead")).to_have_text("2 d ahead")

    send(api, ada, f'Due <tg-time unix="{unix}" format="r">soon</tg-time>')

    expect(bubble(page, "Due").locator(".words time")).to_have_text("tomorrow")


def test_a_tap_shows_it_waits_then_its_answer_and_the_edit(page: Page, api: ApiClient, ada: int) -> None:
    """The bot's answer is a toast, its edit changes the message in place."""
    message_id = send(api, ada, "Did you write?", {"text": "✅ Sent", "callback_data": "sent"})
    button = page.get_by_role("button", name="Sent")
    button.click()
    expect(button).to_have_attribute("aria-busy", "true")

    query = api.result("getUpdates", offset=-1)[0]["callback_query"]
    api.result("answerCallbackQuery", callback_query_id=query["id"], text="Logged")
    api.result("editMessageText", chat_id=ada, message_id=message_id, text="✅ Logged: e-mail")

    expect(page.locator(".toast")).to_have_text("Logged")
    changed = page.locator(f'.message[data-id="{message_id}"]')
    expect(changed.locator(".words")).to_have_text("✅ Logged: e-mail")
    expect(changed.locator(".meta")).to_contain_text("edited")
    expect(changed.locator(".tap")).to_have_count(0)


def test_an_alert_waits_for_the_person(page: Page, api: ApiClient, ada: int) -> None:
    """show_alert opens a dialog that Enter puts away."""
    send(api, ada, "Did you write?", {"text": "Sent", "callback_data": "sent"})
    page.get_by_role("button", name="Sent").click()
    expect(page.locator(".tap")).to_have_attribute("aria-busy", "true")
    query = api.result("getUpdates", offset=-1)[0]["callback_query"]

    api.result("answerCallbackQuery", callback_query_id=query["id"], text="Too late", show_alert=True)

    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Too late")
    page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()


def test_links_and_copies_need_no_bot(page: Page, api: ApiClient, ada: int) -> None:
    """A link opens elsewhere without a way back; copy buttons and code blocks fill the clipboard."""
    send(
        api,
        ada,
        "<pre>Hi Jane,\n\nThank you.</pre>",
        {"text": "Copy subject", "copy_text": {"text": "Thank you for today"}},
        {"text": "Open in Gmail", "url": "https://mail.google.com/mail/?view=cm"},
    )
    link = page.get_by_role("link", name="Open in Gmail")
    expect(link).to_have_attribute("rel", "noopener noreferrer")
    expect(link).to_have_attribute("target", "_blank")

    page.get_by_role("button", name="Copy subject").click()
    expect(page.locator(".toast").last).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == "Thank you for today"

    page.locator(".block").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".toast")).to_have_count(2)
    assert page.evaluate("navigator.clipboard.readText()") == "Hi Jane,\n\nThank you."


def test_documents_are_downloaded_and_pictures_shown(
    page: Page, api: ApiClient, ada: int, tmp_path: Path
) -> None:
    """What the bot uploads is there to take along."""
    svg_free_png = api.http.get(api.address.split("/bot")[0] + "/icon.svg").content
    api.http.post(
        f"{api.address}/sendDocument",
        data={"chat_id": str(ada), "caption": "Your record"},
        files={"document": ("record.csv", b"a,b\n1,2\n", "text/csv")},
    )
    with page.expect_download() as download:
        page.get_by_role("link", name="record.csv").click()
    saved = tmp_path / "record.csv"
    download.value.save_as(saved)

    assert saved.read_bytes() == b"a,b\n1,2\n"
    assert svg_free_png.startswith(b"<svg")


def test_a_photo_is_drawn(page: Page, standin: StandIn) -> None:
    """A picture appears in its bubble, with its caption as the words for who cannot see it."""
    standin.send("photo", "Ada", caption="The office")

    picture = page.get_by_role("img", name="The office")

    expect(picture).to_be_visible()
    page.wait_for_function("document.querySelector('.picture').naturalWidth > 0")
