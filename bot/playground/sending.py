"""Methods that put a message into a chat."""

from __future__ import annotations

import struct
from typing import Any

from telegram.constants import ChatAction, ContactLimit, FileSizeLimit, LocationLimit

from bot.playground.core import Core
from bot.playground.errors import ApiError, bad_request
from bot.playground.keyboards import checked_markup
from bot.playground.params import Params
from bot.playground.show import api_message
from bot.playground.texts import caption_text, message_text
from bot.playground.world import File, Message, Person

Json = dict[str, Any]

_BOOLEANS = ("is_disabled", "prefer_small_media", "prefer_large_media", "show_above_text")
_PHOTO_SIDES = 10_000  # pixels, width and height together
_PHOTO_RATIO = 20


def chat_of(core: Core, params: Params) -> Person:
    """The person to write to. ApiError when missing, unknown, or blocking."""
    chat_id = params.text("chat_id")
    if not chat_id:
        raise bad_request("chat_id is empty")
    return core.world.reachable(chat_id)


def send_message(core: Core, params: Params) -> Json:
    """sendMessage."""
    text, entities = message_text(params.text("text"), params.text("parse_mode"), params.parsed("entities"))
    options = params.mapping("link_preview_options")
    for name in _BOOLEANS:
        if name in options and not isinstance(options[name], bool):
            raise bad_request(f'field "{name}" must be of type Boolean')
    return _send(core, params, "text", text=text, entities=entities)


def send_document(core: Core, params: Params) -> Json:
    """sendDocument: an upload, or the id of a file sent before."""
    file = _file(core, params, "document", "documents", FileSizeLimit.FILESIZE_UPLOAD)
    document = _described(file) | {"file_name": file.name, "mime_type": file.mime}
    return _send_captioned(core, params, "document", file, {"document": document})


def send_photo(core: Core, params: Params) -> Json:
    """sendPhoto: PNG, JPEG, GIF or WebP; Telegram refuses what is no picture or has impossible sides."""
    file = _file(core, params, "photo", "photos", FileSizeLimit.PHOTOSIZE_UPLOAD)
    size = picture_size(file.content)
    if size is None:
        raise bad_request("IMAGE_PROCESS_FAILED")
    width, height = size
    ratio = max(size) / max(1, min(size))
    if width + height > _PHOTO_SIDES or ratio > _PHOTO_RATIO:
        raise bad_request("PHOTO_INVALID_DIMENSIONS")
    photo = _described(file) | {"width": width, "height": height}
    return _send_captioned(core, params, "photo", file, {"photo": [photo]})


def send_contact(core: Core, params: Params) -> Json:
    """sendContact: a name and a number."""
    if not params.text("phone_number"):
        raise bad_request("phone number is empty")
    if not params.text("first_name"):
        raise bad_request("first name is empty")
    names = ("phone_number", "first_name", "last_name", "vcard")
    contact = {name: params.text(name) for name in names if params.text(name)}
    if len(contact.get("vcard", "").encode()) > ContactLimit.VCARD:
        raise bad_request("vCard is too long")
    return _send(core, params, "contact", extra={"contact": contact})


def send_location(core: Core, params: Params) -> Json:
    """sendLocation."""
    latitude, longitude = params.real("latitude"), params.real("longitude")
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise bad_request("wrong parameters specified: location is invalid")
    if not 0 <= params.number("horizontal_accuracy", 0) <= LocationLimit.HORIZONTAL_ACCURACY:
        raise bad_request("wrong horizontal accuracy specified")
    return _send(core, params, "location", extra={"location": {"latitude": latitude, "longitude": longitude}})


def send_chat_action(core: Core, params: Params) -> bool:
    """sendChatAction: the page shows it for a few seconds."""
    person = chat_of(core, params)
    if params.text("action") not in frozenset(ChatAction):
        raise bad_request("wrong parameter action in request")
    core.world.events.send({"type": "typing", "person": person.id, "action": params.text("action")})
    return True


def _send_captioned(core: Core, params: Params, kind: str, file: File, extra: Json) -> Json:
    caption = params.text("caption")
    text, entities = caption_text(caption, params.text("parse_mode"), params.parsed("caption_entities"))
    return _send(core, params, kind, text=text, entities=entities, file=file, extra=extra)


def _send(core: Core, params: Params, kind: str, **fields: Any) -> Json:
    """The part all sends share: chat, keyboard, the message replied to, the rate limit."""
    person = chat_of(core, params)
    markup = checked_markup(params.parsed("reply_markup"))
    if params.text("message_thread_id"):
        raise bad_request("message thread not found")
    reply_to = _replied(core, params, person)
    core.limits.check(params.text("chat_id"))
    message = core.world.add_message(person, True, kind, markup=markup, reply_to=reply_to, **fields)
    return api_message(core.world, message)


def _replied(core: Core, params: Params, person: Person) -> int | None:
    given = Params(params.mapping("reply_parameters"))
    if not given.values:
        return None
    message: Message | None = core.world.find_message(person, given.number("message_id"))
    if message is None:
        if given.flag("allow_sending_without_reply"):
            return None
        raise bad_request("message to be replied not found")
    return message.id


def _file(core: Core, params: Params, name: str, folder: str, limit: int) -> File:
    upload = params.upload(name)
    if upload is None:
        given = params.text(name)
        if not given:
            raise bad_request(f"there is no {name} in the request")
        if given not in core.world.files:
            words = "Wrong padding in the string" if "/" not in given else "can't unserialize it"
            raise bad_request(f"wrong remote file identifier specified: {words}")
        return core.world.files[given]
    if not upload.content:
        raise bad_request("file must be non-empty")
    if len(upload.content) > limit:
        raise ApiError(413, "Request Entity Too Large")
    return core.world.add_file(upload.name, upload.mime, upload.content, folder)


def _described(file: File) -> Json:
    return {"file_id": file.id, "file_unique_id": f"u{file.id[4:12]}", "file_size": len(file.content)}


def picture_size(content: bytes) -> tuple[int, int] | None:
    """Width and height in pixels from a picture's first bytes; None when it is none that Telegram takes."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    if content.startswith((b"GIF87a", b"GIF89a")) and len(content) >= 10:
        width, height = struct.unpack("<HH", content[6:10])
        return width, height
    if content.startswith(b"\xff\xd8"):
        return _jpeg_size(content)
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return 512, 512  # the page and the bot need a plausible size only
    return None


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    """From the first start-of-frame segment."""
    at = 2
    while at + 9 < len(content) and content[at] == 0xFF:
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return None
