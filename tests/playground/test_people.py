"""What people do reaches the bot as python-telegram-bot reads it, and the chat shows what the bot sent."""

from __future__ import annotations

import asyncio
import io
from typing import Any

import httpx
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, ContextTypes

from tests.e2e.standin import StandIn, StandInRefusedError
from tests.playground.conftest import ApiClient, run_bot


def newest(api: ApiClient) -> Update:
    update = Update.de_json(api.result("getUpdates", offset=-1)[0], None)
    assert update is not None
    return update


def newest_message(api: ApiClient) -> Message:
    message = newest(api).effective_message
    assert isinstance(message, Message)
    return message


def test_a_text_with_a_command_is_one_for_the_library(standin: StandIn, api: ApiClient) -> None:
    """Commands carry their entity, without which the library sees none; dates are the moved clock's."""
    before = standin.now()
    standin.say("Ada", "/record Acme")

    message = newest_message(api)

    assert message.text == "/record Acme"
    assert message.entities[0].type == "bot_command"
    assert message.chat.type == "private"
    assert message.from_user is not None
    assert message.from_user.language_code == "en"
    assert abs((message.date - before).total_seconds()) < 5


def test_a_reply_brings_the_message_replied_to(standin: StandIn, api: ApiClient, ada: int) -> None:
    """The bot sees which of its messages is answered."""
    nudge = api.result("sendMessage", chat_id=ada, text="Time to write")
    standin.say("Ada", "they wrote back!", reply_to=nudge["message_id"])

    replied = newest_message(api).reply_to_message

    assert replied is not None
    assert (replied.message_id, replied.text) == (nudge["message_id"], "Time to write")


def test_an_edit_keeps_the_id_and_says_when(standin: StandIn, api: ApiClient) -> None:
    """edited_message has the new words and an edit date."""
    message = standin.say("Ada", "on Monday")
    standin.edit("Ada", message["message_id"], "on Tuesday")

    update = newest(api)

    assert update.edited_message is not None
    assert update.edited_message.message_id == message["message_id"]
    assert update.edited_message.text == "on Tuesday"
    assert update.edited_message.edit_date is not None


@pytest.mark.parametrize(
    ("kind", "given", "field"),
    [
        ("sticker", {"emoji": "🎉"}, "sticker"),
        ("voice", {"seconds": 7}, "voice"),
        ("photo", {"caption": "the office"}, "photo"),
        ("document", {"name": "offer.pdf", "mime": "application/pdf"}, "document"),
        ("location", {"latitude": 38.7, "longitude": -9.1}, "location"),
        ("contact", {"first_name": "Jane", "phone_number": "+44207"}, "contact"),
        ("forward", {"text": "We will get back to you", "from_name": "Jane Doe"}, "forward_origin"),
    ],
)
def test_every_kind_of_message_is_one_for_the_library(
    standin: StandIn, api: ApiClient, kind: str, given: dict[str, Any], field: str
) -> None:
    """The library parses each and finds its part."""
    standin.send(kind, "Ada", **given)

    assert getattr(newest_message(api), field)


def test_a_group_is_no_private_chat(standin: StandIn, api: ApiClient) -> None:
    """A message in a group comes with the group's chat."""
    standin.send("group", "Ada", text="hello all", title="Job hunters")

    chat = newest_message(api).chat

    assert (chat.type, chat.title, chat.id < 0) == ("group", "Job hunters", True)


def test_a_document_comes_back_as_it_was_sent(standin: StandIn, ada: int) -> None:
    """An upload through the library can be downloaded by the person, and by the bot through getFile."""
    content = bytes(range(256)) * 40

    async def send(bot: Bot) -> bytes:
        sent = await bot.send_document(
            ada, io.BytesIO(content), filename="record.csv", caption="<b>All</b>", parse_mode="HTML"
        )
        assert sent.document is not None
        file = await sent.document.get_file()
        return bytes(await file.download_as_bytearray())

    assert run_bot(standin, send) == content
    shown = standin.last("Ada")
    assert (shown["text"], shown["file"]["name"], shown["file"]["size"]) == (
        "All",
        "record.csv",
        len(content),
    )
    response = httpx.get(standin.url + shown["file"]["url"])
    assert response.content == content
    assert response.headers["Content-Disposition"] == 'attachment; filename="record.csv"'


PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (640).to_bytes(4, "big") + (480).to_bytes(4, "big") + bytes(8)
JPEG = (
    b"\xff\xd8\xff\xe0\x00\x04\0\0\xff\xc0\x00\x0b\x08"
    + (48).to_bytes(2, "big")
    + (64).to_bytes(2, "big")
    + bytes(8)
)


@pytest.mark.parametrize(
    ("content", "size"),
    [(PNG, (640, 480)), (JPEG, (64, 48)), (b"GIF89a" + bytes([20, 0, 10, 0]) + bytes(9), (20, 10))],
)
def test_a_photo_has_the_size_its_bytes_say(
    standin: StandIn, ada: int, content: bytes, size: tuple[int, int]
) -> None:
    """Width and height are read from the picture."""

    async def send(bot: Bot) -> object:
        photo = (await bot.send_photo(ada, content)).photo[0]
        return photo.width, photo.height

    assert run_bot(standin, send) == size


@pytest.mark.parametrize(
    ("method", "content", "words"),
    [
        ("sendPhoto", b"no picture", "IMAGE_PROCESS_FAILED"),
        ("sendPhoto", PNG[:16] + (9000).to_bytes(4, "big") * 2, "PHOTO_INVALID_DIMENSIONS"),
        (
            "sendPhoto",
            PNG[:16] + (2100).to_bytes(4, "big") + (100).to_bytes(4, "big"),
            "PHOTO_INVALID_DIMENSIONS",
        ),
        ("sendDocument", b"", "file must be non-empty"),
    ],
)
def test_impossible_uploads_are_refused(
    api: ApiClient, ada: int, method: str, content: bytes, words: str
) -> None:
    """No picture, a too large or too narrow one, and an empty file."""
    files = {method.removeprefix("send").lower(): ("x", content)}

    answer = api.http.post(f"{api.address}/{method}", data={"chat_id": str(ada)}, files=files).json()

    assert answer["description"] == f"Bad Request: {words}"


def test_a_tap_waits_for_the_bots_answer(standin: StandIn) -> None:
    """A real bot of the library answers a tap and edits its message; the tap brings the toast back."""

    async def start(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message is not None
        buttons = [[InlineKeyboardButton("✅ Sent", callback_data="sent:1")]]
        await update.message.reply_text("Time to write", reply_markup=InlineKeyboardMarkup(buttons))

    async def tapped(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
        query = update.callback_query
        assert query is not None
        await query.answer("Logged", show_alert=True)
        await query.edit_message_text(f"Done {query.data}")

    async def go() -> dict[str, Any]:
        builder = Application.builder().token(standin.token)
        app = builder.base_url(f"{standin.url}/bot").base_file_url(f"{standin.url}/file/bot").build()
        app.add_handler(CommandHandler("start", start))
        app.add_handler(CallbackQueryHandler(tapped))
        async with app:
            assert app.updater is not None
            await app.start()
            await app.updater.start_polling()
            answer = await asyncio.to_thread(play)
            await app.updater.stop()
            await app.stop()
        return answer

    def play() -> dict[str, Any]:
        standin.say("Ada", "/start")
        standin.wait_for("Ada", "Time to write")
        answer = standin.tap("Ada", "Sent")
        standin.wait_for("Ada", "Done sent:1")
        assert standin.wait_idle(quiet_ms=100)
        return answer

    answer = asyncio.run(go())

    assert (answer["answered"], answer["text"], answer["show_alert"]) == (True, "Logged", True)
    assert standin.last("Ada")["buttons"] == []
    methods = [call["method"] for call in standin.calls() if call["method"] != "getUpdates"]
    assert methods[-3:] == ["sendMessage", "answerCallbackQuery", "editMessageText"]


def test_a_tap_nobody_answers_ends_after_its_time(standin: StandIn, api: ApiClient, ada: int) -> None:
    """The person sees that nothing came; links and copies need no bot."""
    row = [
        {"text": "Go", "callback_data": "go"},
        {"text": "Open", "url": "https://a.io/"},
        {"text": "Copy", "copy_text": {"text": "subject"}},
    ]
    api.result("sendMessage", chat_id=ada, text="a", reply_markup={"inline_keyboard": [row]})

    assert standin.tap("Ada", "go", timeout=0.1)["answered"] is False
    assert standin.tap("Ada", "Open")["url"] == "https://a.io/"
    assert standin.tap("Ada", "Copy")["copied"] == "subject"
    with pytest.raises(StandInRefusedError, match="no message has a button"):
        standin.tap("Ada", "Nothing")


@pytest.mark.parametrize(
    ("act", "given", "why"),
    [
        ("say", {"text": " "}, "empty message"),
        ("say", {"text": "x" * 4097}, "at most 4096"),
        ("say", {"text": "x", "reply_to": 99}, "no message 99"),
        ("edit", {"message_id": 99, "text": "x"}, "only an own text message"),
        ("say", {}, "text is missing"),
        ("photo", {"content": "?"}, "not base64"),
        ("faults", {"method": "x", "kind": "fire"}, "a fault has"),
        ("advance", {"to": "2026-11-23T09:00:00"}, "needs a zone"),
        ("advance", {"seconds": -1}, "forward"),
        ("fly", {}, "no act fly"),
    ],
)
def test_what_a_phone_cannot_do_is_said(standin: StandIn, act: str, given: dict[str, Any], why: str) -> None:
    """Mistakes of a story come back with their reason."""
    person = {} if act in ("faults", "advance") else {"person": "Ada"}

    with pytest.raises(StandInRefusedError, match=why):
        standin.post(act, **person, **given)


def test_nobody_of_that_name(standin: StandIn) -> None:
    """A person is found by id and by name in any case, others are unknown."""
    ada = standin.people()[0]
    assert standin.say(ada["id"], "a")["text"] == standin.say("ada", "a")["text"]
    with pytest.raises(StandInRefusedError, match="nobody here is called Zoe"):
        standin.say("Zoe", "a")
    zoe = standin.add_person("Zoe", "pt")
    assert standin.say("Zoe", "olá")["kind"] == "text"
    assert zoe["language_code"] == "pt"
