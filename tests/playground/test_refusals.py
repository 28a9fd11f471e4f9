"""The Bot API over HTTP: refusals in Telegram's words and codes, and what the library makes of them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import httpx
import pytest
from telegram import Bot
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError

from tests.e2e.standin import StandIn
from tests.playground.conftest import ApiClient, run_bot

NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the "
    "same as a current content and reply markup of the message"
)
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"
GO = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}


@pytest.mark.parametrize(
    ("method", "params", "words"),
    [
        ("sendMessage", {}, "message text is empty"),
        ("sendMessage", {"text": "x"}, "chat_id is empty"),
        ("sendMessage", {"chat_id": "ADA", "text": ""}, "message text is empty"),
        ("sendMessage", {"chat_id": "ADA", "text": "  "}, "text must be non-empty"),
        (
            "sendMessage",
            {"chat_id": "ADA", "text": "<b></b>", "parse_mode": "HTML"},
            "text must be non-empty",
        ),
        ("sendMessage", {"chat_id": "ADA", "text": "x" * 4097}, "message is too long"),
        ("sendMessage", {"chat_id": "ADA", "text": "x", "parse_mode": "Wiki"}, "unsupported parse_mode"),
        ("sendMessage", {"chat_id": "BEN", "text": "x"}, "chat not found"),
        ("sendMessage", {"chat_id": 12345, "text": "x"}, "chat not found"),
        ("sendMessage", {"chat_id": -5, "text": "x"}, "chat not found"),
        ("sendMessage", {"chat_id": "@nobody", "text": "x"}, "chat not found"),
        (
            "sendMessage",
            {"chat_id": "ADA", "text": "x", "reply_parameters": {"message_id": 999}},
            "message to be replied not found",
        ),
        (
            "sendMessage",
            {"chat_id": "ADA", "text": "x", "reply_parameters": {"quote": "x"}},
            'can\'t find field "message_id"',
        ),
        ("sendMessage", {"chat_id": "ADA", "text": "x", "message_thread_id": 4}, "message thread not found"),
        (
            "sendMessage",
            {"chat_id": "ADA", "text": "x", "link_preview_options": {"is_disabled": "yes"}},
            'field "is_disabled" must be of type Boolean',
        ),
        (
            "sendMessage",
            {"chat_id": "ADA", "text": "x", "reply_markup": "{"},
            "can't parse reply markup JSON object",
        ),
        ("editMessageText", {"chat_id": "ADA", "text": "x"}, "message identifier is not specified"),
        ("editMessageText", {"chat_id": "ADA", "message_id": 999, "text": "x"}, "message to edit not found"),
        ("editMessageText", {"chat_id": "ADA", "message_id": "HERS", "text": "x"}, "message can't be edited"),
        (
            "editMessageText",
            {"chat_id": "ADA", "message_id": "PHOTO", "text": "x"},
            "there is no text in the message to edit",
        ),
        (
            "editMessageCaption",
            {"chat_id": "ADA", "message_id": "OURS", "caption": "x"},
            "there is no caption in the message to edit",
        ),
        ("deleteMessage", {"chat_id": "ADA", "message_id": 999}, "message to delete not found"),
        ("pinChatMessage", {"chat_id": "ADA", "message_id": 999}, "message to pin not found"),
        ("unpinChatMessage", {"chat_id": "ADA"}, "message to unpin not found"),
        ("setMessageReaction", {"chat_id": "ADA", "message_id": 999}, "message to react not found"),
        (
            "setMessageReaction",
            {"chat_id": "ADA", "message_id": "HERS", "reaction": [{"type": "emoji", "emoji": "🦖"}]},
            "REACTION_INVALID",
        ),
        ("answerCallbackQuery", {"callback_query_id": "1"}, TOO_OLD.removeprefix("Bad Request: ")),
        ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}, "MESSAGE_TOO_LONG"),
        ("sendDocument", {"chat_id": "ADA"}, "there is no document in the request"),
        (
            "sendDocument",
            {"chat_id": "ADA", "document": "https://a.io/x"},
            "wrong remote file identifier specified: can't unserialize it",
        ),
        ("sendContact", {"chat_id": "ADA", "first_name": "Jo"}, "phone number is empty"),
        ("sendContact", {"chat_id": "ADA", "phone_number": "1"}, "first name is empty"),
        ("sendLocation", {"chat_id": "ADA", "longitude": 1}, "latitude is empty"),
        ("sendChatAction", {"chat_id": "ADA", "action": "dance"}, "wrong parameter action in request"),
        ("setMyCommands", {"commands": [{"command": "Big", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        (
            "setMyCommands",
            {"commands": [{"command": "a", "description": ""}]},
            "BOT_COMMAND_DESCRIPTION_INVALID",
        ),
        (
            "setMyCommands",
            {"commands": [{"command": "a", "description": "x"}] * 101},
            "BOT_COMMANDS_TOO_MUCH",
        ),
        ("setMyDescription", {"description": "x" * 513}, "DESCRIPTION_TOO_LONG"),
        ("setMyShortDescription", {"short_description": "x" * 121}, "ABOUT_TOO_LONG"),
        ("setChatMenuButton", {"menu_button": {"type": "x"}}, "MenuButton has unsupported type"),
        ("getFile", {"file_id": "x"}, "invalid file_id"),
        ("getChat", {"chat_id": "BEN"}, "chat not found"),
        (
            "setWebhook",
            {"url": "http://example.com/x"},
            "bad webhook: An HTTPS URL must be provided for webhook",
        ),
        (
            "setWebhook",
            {"url": "https://a.io", "secret_token": "ü"},
            "secret token contains unallowed characters",
        ),
    ],
)
def test_a_wrong_call_is_refused_with_400(
    standin: StandIn, api: ApiClient, ada: int, method: str, params: dict[str, Any], words: str
) -> None:
    """Each slip has its own words."""
    names: dict[object, object] = {"ADA": ada, "BEN": standin.people()[1]["id"]}
    names["HERS"] = standin.transcript("Ada")[0]["message_id"]
    if "OURS" in params.values():
        names["OURS"] = api.result("sendMessage", chat_id=ada, text="ours")["message_id"]
    if "PHOTO" in params.values():
        sent = standin.send("photo", "Ada")
        file_id = sent["file"]["url"].rsplit("/", 1)[1]
        names["PHOTO"] = api.result("sendPhoto", chat_id=ada, photo=file_id)["message_id"]
    filled = {name: names.get(str(value), value) for name, value in params.items()}

    answer = api.call(method, **filled)

    assert (answer["error_code"], answer["description"]) == (400, f"Bad Request: {words}")


def test_the_bot_cannot_write_to_itself(api: ApiClient) -> None:
    """Its own id as a chat is forbidden."""
    me = api.result("getMe")["id"]

    answer = api.call("sendMessage", chat_id=me, text="x")

    assert (answer["error_code"], answer["description"]) == (
        403,
        "Forbidden: the bot can't send messages to the bot",
    )


def test_an_unknown_method_and_unknown_tokens(standin: StandIn, api: ApiClient) -> None:
    """404 for a method or a token that cannot be, 401 for another bot's token."""
    assert api.call("sendNothing") == {"ok": False, "error_code": 404, "description": "Not Found"}
    for token, code, words in (("123:" + "a" * 35, 401, "Unauthorized"), ("nonsense", 404, "Not Found")):
        response = httpx.get(f"{standin.url}/bot{token}/getMe")
        assert (response.status_code, response.json()["description"]) == (code, words)


def test_methods_have_no_case_and_take_get_form_and_json(standin: StandIn, api: ApiClient, ada: int) -> None:
    """All the ways to pass parameters lead to the same message."""
    markup = '{"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}'
    given = {"chat_id": str(ada), "text": "<b>x</b>", "parse_mode": "html", "reply_markup": markup}
    httpx.get(f"{api.address}/SENDMESSAGE", params=given)
    httpx.post(f"{api.address}/sendmessage", data=given)
    httpx.post(f"{api.address}/sendMessage", files={name: (None, value) for name, value in given.items()})
    api.result("sendMessage", **{**given, "reply_markup": GO})

    said = standin.from_bot("Ada")

    assert [(each["text"], each["entities"][0]["type"], standin.labels(each)) for each in said] == [
        ("x", "bold", ["Go"])
    ] * 4


def test_an_edit_that_changes_nothing_is_refused(api: ApiClient, ada: int) -> None:
    """Same words and same keyboard: not modified; either one changed: fine."""
    sent = api.result("sendMessage", chat_id=ada, text="a", reply_markup=GO)
    there = {"chat_id": ada, "message_id": sent["message_id"]}

    assert (
        api.refusal("editMessageText", **there, text="<b></b>a", parse_mode="HTML", reply_markup=GO)
        == NOT_MODIFIED
    )
    assert api.refusal("editMessageReplyMarkup", **there, reply_markup=GO) == NOT_MODIFIED
    assert api.result("editMessageText", **there, text="b", reply_markup=GO)["text"] == "b"


def test_an_edit_without_keyboard_takes_it_away(standin: StandIn, api: ApiClient, ada: int) -> None:
    """reply_markup has to be sent again with every edit."""
    sent = api.result("sendMessage", chat_id=ada, text="a", reply_markup=GO)

    edited = api.result("editMessageText", chat_id=ada, message_id=sent["message_id"], text="b")

    assert "reply_markup" not in edited
    assert standin.last("Ada")["buttons"] == []
    assert standin.last("Ada")["edited"]


def test_messages_older_than_48_hours_cannot_be_deleted(standin: StandIn, api: ApiClient, ada: int) -> None:
    """The bot can clean up after itself for two days."""
    first, second = (api.result("sendMessage", chat_id=ada, text=text)["message_id"] for text in "ab")
    api.result("deleteMessage", chat_id=ada, message_id=first)
    standin.advance(timedelta(hours=49))

    words = api.refusal("deleteMessage", chat_id=ada, message_id=second)

    assert words == "Bad Request: message can't be deleted for everyone"
    assert [each["text"] for each in standin.from_bot("Ada")] == ["b"]


def test_a_callback_query_is_answered_once_and_in_time(standin: StandIn, api: ApiClient, ada: int) -> None:
    """Twice, or after its life, it is too old."""
    sent = api.result("sendMessage", chat_id=ada, text="a", reply_markup=GO)
    query = standin.forge_tap("Ada", sent["message_id"], "go")
    late = standin.forge_tap("Ada", sent["message_id"], "go")

    assert api.result("answerCallbackQuery", callback_query_id=query, text="Done") is True
    assert api.refusal("answerCallbackQuery", callback_query_id=query) == TOO_OLD
    standin.settings(callback_seconds=0)
    assert api.refusal("answerCallbackQuery", callback_query_id=late) == TOO_OLD


def test_a_person_who_blocks_is_out_of_reach_until_they_come_back(
    standin: StandIn, api: ApiClient, ada: int
) -> None:
    """403 while blocked; the bot is told of both by my_chat_member."""
    standin.block("Ada")
    answer = api.call("sendMessage", chat_id=ada, text="x")
    standin.unblock("Ada")

    assert (answer["error_code"], answer["description"]) == (403, "Forbidden: bot was blocked by the user")
    api.result("sendMessage", chat_id=ada, text="x")
    changes = [update["my_chat_member"] for update in api.result("getUpdates") if "my_chat_member" in update]
    told = [(each["old_chat_member"]["status"], each["new_chat_member"]["status"]) for each in changes]
    assert told == [("member", "kicked"), ("kicked", "member")]


async def _say(bot: Bot, chat: int) -> object:
    return await bot.send_message(chat, "x")


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ({"kind": "429", "seconds": 7}, RetryAfter),
        ({"kind": "500"}, NetworkError),
        ({"kind": "drop_before"}, NetworkError),
        ({"kind": "drop_after"}, NetworkError),
        ({"kind": "error", "code": 403, "description": "Forbidden: user is deactivated"}, Forbidden),
        ({"kind": "error"}, BadRequest),
    ],
)
def test_scripted_faults_reach_the_library_as_its_own_errors(
    standin: StandIn, ada: int, fault: dict[str, Any], error: type[TelegramError]
) -> None:
    """python-telegram-bot raises the class the services know, once for each scripted time."""
    standin.fault("sendMessage", **fault)

    with pytest.raises(error) as raised:
        run_bot(standin, lambda bot: _say(bot, ada))

    if isinstance(raised.value, RetryAfter):
        assert "Retry in 7 seconds" in str(raised.value)
    run_bot(standin, lambda bot: _say(bot, ada))
    done = [call["ok"] for call in standin.calls("sendMessage")]
    came = 2 if fault["kind"] == "drop_after" else 1
    assert len(standin.from_bot("Ada")) == came
    assert done[-1] is True


def test_a_wrong_token_stops_the_library(standin: StandIn) -> None:
    """401 is InvalidToken at the start."""
    other = f"{standin.token.split(':')[0]}:{'z' * 35}"

    with pytest.raises(InvalidToken):
        run_bot(standin, lambda bot: bot.get_me(), token=other)


def test_rate_limits_when_switched_on(standin: StandIn, api: ApiClient, ada: int) -> None:
    """A second message to one chat within the second is refused with the pause to keep."""
    standin.settings(rate_limits=True)
    api.result("sendMessage", chat_id=ada, text="1")

    answer = api.call("sendMessage", chat_id=ada, text="2")

    assert answer["error_code"] == 429
    assert answer["description"] == "Too Many Requests: retry after 1"
    assert answer["parameters"] == {"retry_after": 1}
