"""Methods that change what is already in a chat."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from telegram.constants import CallbackQueryLimit, ReactionEmoji

from bot.playground.core import Core
from bot.playground.errors import bad_request, not_modified, query_too_old
from bot.playground.keyboards import checked_markup
from bot.playground.markup import utf16_length
from bot.playground.params import Params
from bot.playground.sending import chat_of
from bot.playground.show import api_message
from bot.playground.texts import caption_text, message_text
from bot.playground.world import Message

Json = dict[str, Any]

_DELETABLE = timedelta(hours=48)  # a bot can delete a private message of that age at most
_WITH_CAPTION = ("photo", "document", "voice")


def _message(core: Core, params: Params, purpose: str) -> Message:
    """The message meant. ApiError in the words Telegram has for this purpose when there is none."""
    person = chat_of(core, params)
    if not params.text("message_id"):
        raise bad_request("message identifier is not specified")
    message = core.world.find_message(person, params.number("message_id"))
    if message is None:
        raise bad_request(f"message to {purpose} not found")
    return message


def _own(core: Core, params: Params) -> Message:
    if params.text("inline_message_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    message = _message(core, params, "edit")
    if not message.from_bot:
        raise bad_request("message can't be edited")
    return message


def _edit(core: Core, params: Params, message: Message, **changes: Any) -> Json:
    """Set what differs; an edit without a keyboard takes the keyboard away. ApiError when nothing differs."""
    changes["markup"] = checked_markup(params.parsed("reply_markup"), inline_only=True)
    if all(getattr(message, name) == value for name, value in changes.items()):
        raise not_modified()
    for name, value in changes.items():
        setattr(message, name, value)
    if "text" in changes:  # a change of buttons alone does not mark a message as edited
        message.edited = core.clock.now()
    core.world.changed("edit", message)
    return api_message(core.world, message)


def edit_message_text(core: Core, params: Params) -> Json:
    """editMessageText."""
    text, entities = message_text(params.text("text"), params.text("parse_mode"), params.parsed("entities"))
    message = _own(core, params)
    if message.kind != "text":
        raise bad_request("there is no text in the message to edit")
    return _edit(core, params, message, text=text, entities=entities)


def edit_message_caption(core: Core, params: Params) -> Json:
    """editMessageCaption."""
    caption, mode = params.text("caption"), params.text("parse_mode")
    text, entities = caption_text(caption, mode, params.parsed("caption_entities"))
    message = _own(core, params)
    if message.kind not in _WITH_CAPTION:
        raise bad_request("there is no caption in the message to edit")
    return _edit(core, params, message, text=text, entities=entities)


def edit_message_reply_markup(core: Core, params: Params) -> Json:
    """editMessageReplyMarkup."""
    return _edit(core, params, _own(core, params))


def delete_message(core: Core, params: Params) -> bool:
    """deleteMessage: the bot's and the person's messages of the last 48 hours."""
    message = _message(core, params, "delete")
    if core.clock.now() - message.date > _DELETABLE:
        raise bad_request("message can't be deleted for everyone")
    del core.world.messages[message.id]
    core.world.changed("delete", message)
    return True


def pin_chat_message(core: Core, params: Params) -> bool:
    """pinChatMessage."""
    message = _message(core, params, "pin")
    message.pinned = True
    core.world.changed("edit", message)
    return True


def unpin_chat_message(core: Core, params: Params) -> bool:
    """unpinChatMessage: the one named, or the newest pinned one."""
    person = chat_of(core, params)
    pinned = [message for message in core.world.chat_messages(person) if message.pinned]
    wanted = params.number("message_id", pinned[-1].id if pinned else 0)
    for message in pinned:
        if message.id == wanted:
            message.pinned = False
            core.world.changed("edit", message)
            return True
    raise bad_request("message to unpin not found")


def set_message_reaction(core: Core, params: Params) -> bool:
    """setMessageReaction: one emoji of Telegram's list, or none."""
    message = _message(core, params, "react")
    given = params.mappings("reaction")
    if len(given) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    emoji = given[0].get("emoji") if given else None
    if emoji is not None and str(emoji) not in frozenset(ReactionEmoji):
        raise bad_request("REACTION_INVALID")
    message.reaction = emoji
    core.world.changed("edit", message)
    return True


def answer_callback_query(core: Core, params: Params) -> bool:
    """answerCallbackQuery: once, and while the query is alive."""
    if not params.text("callback_query_id"):
        raise query_too_old()
    text = params.text("text")
    if utf16_length(text) > CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH:
        raise bad_request("MESSAGE_TOO_LONG")
    if params.text("url"):
        raise bad_request("URL_INVALID")  # for games and t.me links of this bot only
    tap = core.world.take_tap(params.text("callback_query_id"))
    tap.answer.set_result({"answered": True, "text": text, "show_alert": params.flag("show_alert")})
    return True
