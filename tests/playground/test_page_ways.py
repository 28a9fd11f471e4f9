"""What a person can do on the page besides reading: clock, phones, menus, typing, attaching."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Browser, Page, expect

from bot.playground.clock import MovableClock
from tests.e2e.standin import StandIn, running_standin
from tests.playground.conftest import ApiClient, bubble, send

WIDER = "names => names.map(n => document.querySelector(n)).map(e => e.scrollWidth - e.clientWidth)"


def test_the_clock_is_moved_and_days_part_the_chat(
    page: Page, standin: StandIn, api: ApiClient, ada: int
) -> None:
    """+1 h and +1 day move the bot's own clock; messages stand under the day they came."""
    send(api, ada, "before")
    start = standin.clock()["offset_seconds"]
    page.get_by_role("button", name="One day later").click()
    expect(page.locator("#clock-ahead")).to_have_text("1 d ahead")
    send(api, ada, "after")
    expect(page.locator(".day")).to_have_text([re.compile("^Yesterday, "), re.compile("^Today, ")])

    page.get_by_role("button", name="One hour later").click()
    expect(page.locator("#clock-ahead")).to_have_text("1 d 1 h ahead")
    assert (start, standin.clock()["offset_seconds"]) == (0, 90000)
    expect(page.get_by_role("button", name="To the next nudge")).to_be_disabled()
    expect(page.locator("#clock-next")).to_have_text("Nothing planned yet")


def test_one_tap_leads_to_the_next_nudge(browser: Browser) -> None:
    """The button says when, and stops the clock just after."""
    clock = MovableClock()
    due = clock.now() + timedelta(days=2)

    async def next_due() -> datetime | None:
        return due if clock.now() < due else None

    with running_standin(clock=clock, next_due=next_due) as standin:
        page = browser.new_page(timezone_id="UTC", base_url=standin.url)
        page.goto("/")
        expect(page.locator("#clock-next")).to_contain_text(due.strftime("%H:%M"))
        page.get_by_role("button", name="To the next nudge").click()
        expect(page.locator("#clock-next")).to_have_text("Nothing planned yet")
        page.close()

    assert timedelta(seconds=1) <= clock.now() - due < timedelta(seconds=20)


@pytest.mark.parametrize("days", [2, 30])
@pytest.mark.parametrize("width", [320, 360, 390])
def test_when_the_next_nudge_comes_is_read_on_a_narrow_phone(browser: Browser, width: int, days: int) -> None:
    """Near or far, the button holds the whole of it."""
    due = datetime.now(UTC) + timedelta(days=days)

    async def next_due() -> datetime | None:
        return due

    with running_standin(next_due=next_due) as standin:
        phone = browser.new_page(
            timezone_id="UTC", base_url=standin.url, viewport={"width": width, "height": 700}
        )
        phone.goto("/")
        told = due.strftime("%H:%M") if days < 7 else f"{due.day} {due:%b}"
        expect(phone.locator("#to-nudge-narrow")).to_contain_text(told)
        assert phone.evaluate(WIDER, ["#to-nudge"]) == [0]
        phone.close()


def test_two_phones_with_unread_counts(page: Page, standin: StandIn, api: ApiClient, ada: int) -> None:
    """What comes to the other phone is counted until one looks."""
    standin.say("Ben", "Hello from Ben")
    ben = standin.people()[1]["id"]
    send(api, ben, "For Ben only")
    send(api, ben, "And another")

    page.get_by_role("button", name="Ben, 2 unread").click()

    expect(bubble(page, "For Ben only")).to_be_visible()
    expect(bubble(page, "Hello from Ben")).to_be_visible()
    expect(page.get_by_role("button", name="Ben", exact=True)).to_have_attribute("aria-pressed", "true")
    assert page.locator(".message", has_text=re.compile("^Hello$")).count() == 0
    page.get_by_label("Message", exact=True).fill("Ben again")
    page.keyboard.press("Enter")
    expect(bubble(page, "Ben again")).to_be_visible()
    assert standin.transcript("Ben")[-1]["text"] == "Ben again"
    assert len(standin.transcript(ada)) == 1


def test_the_commands_menu_by_mouse_and_by_keyboard(page: Page, standin: StandIn, api: ApiClient) -> None:
    """The button lists what the bot registered; typing narrows the list, arrows and Enter choose."""
    commands = [{"command": name, "description": f"About {name}"} for name in ("list", "due", "delete_me")]
    api.result("setMyCommands", commands=commands)
    page.get_by_role("button", name="Commands").click()
    expect(page.locator("#popup button")).to_have_count(3)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Commands").click()
    expect(page.locator("#popup")).to_be_visible()
    page.get_by_role("button", name="/due About due").click()
    expect(bubble(page, "/due")).to_be_visible()

    page.get_by_label("Message", exact=True).press_sequentially("/d")
    expect(page.locator("#popup button")).to_have_count(2)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")

    expect(bubble(page, "/delete_me")).to_be_visible()
    assert [each["text"] for each in standin.transcript("Ada")] == ["/due", "/delete_me"]


def test_typing_replying_and_mending(page: Page, standin: StandIn, api: ApiClient, ada: int) -> None:
    """Shift and Enter break the line; a double click answers the bot and mends one's own words."""
    nudge = send(api, ada, "Time to write to Jane")
    line = page.get_by_label("Message", exact=True)
    bubble(page, "Time to write").locator(".words").dblclick()
    expect(page.locator("#context-title")).to_have_text("Reply to Afterword")
    line.press_sequentially("they wrote")
    page.keyboard.press("Shift+Enter")
    line.press_sequentially("back")
    page.keyboard.press("Enter")
    own = page.locator(".person-side", has_text="they wrote")
    expect(own.locator(".quote")).to_have_text("Time to write to Jane")
    expect(page.locator("#context")).to_be_hidden()

    own.locator(".words").dblclick()
    expect(line).to_have_value("they wrote\nback")
    line.fill("she wrote back")
    page.keyboard.press("Enter")

    expect(page.locator(".person-side .words").last).to_have_text("she wrote back")
    said = standin.transcript("Ada")[-1]
    assert (said["text"], said["edited"], said["reply_to"]) == ("she wrote back", True, nudge)


def test_the_newest_message_stays_in_sight(page: Page, api: ApiClient, ada: int) -> None:
    """Also when the space for the chat shrinks; who reads further up is not moved, and has a way down."""
    for number in range(30):
        send(api, ada, f"message {number}.")  # the hour stands behind it
    newest = bubble(page, "message 29.").locator(".bubble")
    expect(newest).to_be_in_viewport(ratio=1)
    newest.dblclick()
    page.get_by_label("Message", exact=True).fill("one\ntwo\nthree\nfour")
    expect(newest).to_be_in_viewport(ratio=1)

    page.locator("#chat").evaluate("chat => { chat.scrollTop = 0 }")
    send(api, ada, "message 30.")
    page.get_by_role("button", name="To the newest message").click()

    expect(bubble(page, "message 30.")).to_be_in_viewport(ratio=1)


def test_a_message_has_a_menu(page: Page, standin: StandIn, api: ApiClient, ada: int) -> None:
    """Reply, copy, and for own words edit, also without a mouse; Escape leaves."""
    send(api, ada, "Time to write")
    page.locator(".bot .more").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#popup button")).to_have_text(["Reply", "Copy the text"])
    page.keyboard.press("Escape")
    expect(page.locator("#popup")).to_be_hidden()

    page.locator(".person-side .more").click(force=True)
    page.get_by_role("button", name="Edit").click()
    expect(page.locator("#context-title")).to_have_text("Edit your message")
    page.get_by_label("Message", exact=True).press("Escape")

    expect(page.locator("#context")).to_be_hidden()
    assert standin.transcript("Ada")[0]["edited"] is False


def test_attaching_a_place_a_sticker_and_a_mail(page: Page, standin: StandIn) -> None:
    """The attach menu sends what a phone could send."""
    attach = page.get_by_role("button", name="Attach", exact=True)
    attach.click()
    page.get_by_role("button", name="Location").click()
    page.get_by_role("button", name="Lisbon").click()
    expect(bubble(page, "Location 38.72, -9.14")).to_be_visible()
    for name in ("Sticker", "Voice message", "Photo", "Document", "Contact"):
        attach.click()
        page.locator("#popup").get_by_role("button", name=name).click()
    attach.click()
    page.get_by_role("button", name="Forward a mail").click()
    page.get_by_label("From").fill("Jo Hall")
    page.get_by_label("Mail", exact=True).fill("You are through to the next round.")
    page.get_by_role("button", name="Forward", exact=True).click()

    expect(bubble(page, "through to the next round").locator(".origin")).to_have_text(
        "Forwarded from Jo Hall"
    )
    kinds = [each["kind"] for each in standin.transcript("Ada")]
    assert kinds == ["location", "sticker", "voice", "photo", "document", "contact", "text"]


def test_a_keyboard_of_the_bot_replaces_the_phones(
    page: Page, standin: StandIn, api: ApiClient, ada: int
) -> None:
    """Keys type their words, a key that asks for the place opens the places, and it goes when told."""
    keys = [[{"text": "Here I am", "request_location": True}, "Skip"]]
    api.result("sendMessage", chat_id=ada, text="Where are you?", reply_markup={"keyboard": keys})
    page.get_by_role("button", name="Here I am").click()
    page.get_by_role("button", name="Mumbai").click()
    expect(bubble(page, "Location 19.08")).to_be_visible()
    page.get_by_role("button", name="Skip").click()
    expect(bubble(page, "Skip")).to_be_visible()

    api.result("sendMessage", chat_id=ada, text="Thanks", reply_markup={"remove_keyboard": True})

    expect(page.locator("#keys")).to_be_hidden()
    assert standin.transcript("Ada")[-2]["text"] == "Skip"


def test_typing_is_shown_until_the_answer_comes(page: Page, api: ApiClient, ada: int) -> None:
    """sendChatAction changes the line under the name."""
    api.result("sendChatAction", chat_id=ada, action="typing")
    expect(page.locator("#status")).to_have_text("typing…")

    send(api, ada, "Here it is")

    expect(page.locator("#status")).to_have_text("bot")


def test_deleted_messages_go_and_reactions_stay(
    page: Page, standin: StandIn, api: ApiClient, ada: int
) -> None:
    """The bot's deleteMessage and setMessageReaction are seen at once."""
    first = standin.transcript("Ada")[0]["message_id"]
    gone = send(api, ada, "a slip")
    expect(bubble(page, "a slip")).to_be_visible()
    api.result("deleteMessage", chat_id=ada, message_id=gone)
    api.result(
        "setMessageReaction", chat_id=ada, message_id=first, reaction=[{"type": "emoji", "emoji": "👍"}]
    )

    expect(bubble(page, "a slip")).to_have_count(0)
    expect(page.locator(".reaction")).to_have_text("👍")


def test_a_page_left_open_finds_the_playground_started_again(browser: Browser) -> None:
    """While nobody answers it says so; when the stream comes back the chat is read again."""
    with running_standin() as first:
        page = browser.new_page(base_url=first.url)
        page.goto("/")
        expect(page.locator("#status")).to_have_text("bot")
    expect(page.locator("#status")).to_have_text("connecting…")

    with running_standin(port=int(first.url.rsplit(":", 1)[1])) as second:
        second.say("Ada", "came meanwhile")
        expect(bubble(page, "came meanwhile")).to_be_visible(timeout=10_000)
        expect(page.locator("#status")).to_have_text("bot")
        page.close()


def test_the_story_starts_again(page: Page, standin: StandIn, api: ApiClient, ada: int) -> None:
    """After asking, both chats are empty and the clock is back."""
    send(api, ada, "an old story")
    page.get_by_role("button", name="One day later").click()
    page.get_by_role("button", name="Restart the story").click()
    page.get_by_role("button", name="Keep it").click()
    expect(bubble(page, "an old story")).to_be_visible()

    page.get_by_role("button", name="Restart the story").click()
    page.get_by_role("button", name="Restart", exact=True).click()

    expect(page.locator(".welcome")).to_be_visible()
    expect(page.locator("#clock-ahead")).to_have_text("")
    assert standin.clock()["offset_seconds"] == 0


def test_nothing_sticks_out_and_everything_has_a_name(page: Page, api: ApiClient, ada: int) -> None:
    """No sideways scrolling at any size, and each control can be named by a screen reader."""
    rows = [[{"text": label, "callback_data": label} for label in ("Reached", "Voicemail", "No answer")]]
    api.result(
        "sendMessage", chat_id=ada, text="word " * 60 + "x" * 200, reply_markup={"inline_keyboard": rows}
    )
    api.result("sendMessage", chat_id=ada, text=f"<pre>{'y' * 300}</pre>", parse_mode="HTML")
    expect(page.locator(".block")).to_be_visible()

    for width, height in ((390, 844), (360, 640), (1200, 860)):
        page.set_viewport_size({"width": width, "height": height})
        wide = page.evaluate(WIDER, ["html", "#chat"])
        nameless = page.evaluate(
            "[...document.querySelectorAll('button, a, textarea, [role=button]')]"
            ".filter(e => !(e.ariaLabel || e.textContent || '').trim()).map(e => e.outerHTML)"
        )
        phone = page.locator(".phone").bounding_box()

        assert wide == [0, 0]
        assert nameless == []
        assert phone is not None
        assert phone["y"] + phone["height"] <= height
        assert phone["width"] == width or width > 760
