"""Methods about the bot itself: who it is, its commands and texts, its updates, its files."""

from __future__ import annotations

import ipaddress
import re
from typing import Any
from urllib.parse import urlsplit

from telegram.constants import BotCommandLimit, UpdateType, WebhookLimit

from bot.playground.core import Core
from bot.playground.errors import bad_request
from bot.playground.params import Params
from bot.playground.sending import chat_of
from bot.playground.updates import Webhook

Json = dict[str, Any]

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_SECRET = re.compile(r"[A-Za-z0-9_-]*")
_DESCRIPTION = 512
_GIFTS = (
    "unlimited_gifts",
    "limited_gifts",
    "unique_gifts",
    "premium_subscription",
    "gifts_from_channels",
)
_SHORT_DESCRIPTION = 120


def get_me(core: Core, _params: Params) -> Json:
    """getMe."""
    return core.world.bot | {
        "can_join_groups": False,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def _allow(core: Core, params: Params) -> None:
    """`allowed_updates` stays as it is when not given; an empty list is Telegram's default again."""
    given = params.parsed("allowed_updates")
    if isinstance(given, list):
        core.updates.allowed = [name for name in given if str(name) in frozenset(UpdateType)]


async def get_updates(core: Core, params: Params) -> list[Json]:
    """getUpdates: waits up to `timeout` seconds; `offset` confirms all before it."""
    _allow(core, params)
    return await core.updates.poll(
        params.number("offset", 0), params.number("limit", 100), params.number("timeout", 0)
    )


def set_webhook(core: Core, params: Params) -> bool:
    """setWebhook; http is taken for loopback addresses only, as a local Bot API server would."""
    url = params.text("url")
    secret = params.text("secret_token")
    if url:
        _check_webhook_url(url)
    if len(secret) > WebhookLimit.MAX_SECRET_TOKEN_LENGTH:
        raise bad_request("secret token is too long")
    if not _SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    _allow(core, params)
    if params.flag("drop_pending_updates"):
        core.updates.drop_pending()
    connections = params.number("max_connections", 40)
    if not WebhookLimit.MIN_CONNECTIONS_LIMIT <= connections <= WebhookLimit.MAX_CONNECTIONS_LIMIT:
        connections = 40
    core.updates.set_webhook(Webhook(url, secret, connections) if url else None)
    return True


def _check_webhook_url(url: str) -> None:
    parts = urlsplit(url)
    host = parts.hostname or ""
    try:
        loopback = ipaddress.ip_address(host).is_loopback
    except ValueError:
        loopback = host == "localhost"
    if parts.scheme != "https" and not (parts.scheme == "http" and loopback):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")


def delete_webhook(core: Core, params: Params) -> bool:
    """deleteWebhook."""
    if params.flag("drop_pending_updates"):
        core.updates.drop_pending()
    core.updates.set_webhook(None)
    return True


def get_webhook_info(core: Core, _params: Params) -> Json:
    """getWebhookInfo."""
    webhook = core.updates.webhook
    info: Json = {
        "url": webhook.url if webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(core.updates.pending),
    }
    if webhook:
        info["max_connections"] = webhook.max_connections
        if webhook.last_error_date:
            info |= {"last_error_date": webhook.last_error_date, "last_error_message": webhook.last_error}
    if core.updates.allowed:
        info["allowed_updates"] = core.updates.allowed
    return info


def _command_key(params: Params) -> tuple[str, str]:
    scope = params.mapping("scope")
    return f"{scope.get('type', 'default')}:{scope.get('chat_id', '')}", params.text("language_code")


def set_my_commands(core: Core, params: Params) -> bool:
    """setMyCommands: at most 100, names of a-z, 0-9 and underscore, descriptions of 1 to 256 characters."""
    commands = params.mappings("commands")
    if len(commands) > BotCommandLimit.MAX_COMMAND_NUMBER:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    checked = []
    for command in commands:
        name = str(command.get("command", "")).removeprefix("/")
        description = str(command.get("description", "")).strip()
        if not _COMMAND.fullmatch(name):
            raise bad_request("BOT_COMMAND_INVALID")
        if not BotCommandLimit.MIN_DESCRIPTION <= len(description) <= BotCommandLimit.MAX_DESCRIPTION:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        checked.append({"command": name, "description": description})
    core.world.commands[_command_key(params)] = checked
    core.world.events.send({"type": "commands"})
    return True


def get_my_commands(core: Core, params: Params) -> list[Json]:
    """getMyCommands of exactly this scope and language."""
    return core.world.commands.get(_command_key(params), [])


def delete_my_commands(core: Core, params: Params) -> bool:
    """deleteMyCommands."""
    core.world.commands.pop(_command_key(params), None)
    core.world.events.send({"type": "commands"})
    return True


def set_my_description(core: Core, params: Params) -> bool:
    """setMyDescription: shown in the empty chat."""
    return _describe(core, "description", params.text("description"), _DESCRIPTION)


def set_my_short_description(core: Core, params: Params) -> bool:
    """setMyShortDescription: shown on the bot's profile."""
    return _describe(core, "short_description", params.text("short_description"), _SHORT_DESCRIPTION)


def _describe(core: Core, name: str, text: str, limit: int) -> bool:
    if len(text) > limit:
        raise bad_request("DESCRIPTION_TOO_LONG" if limit == _DESCRIPTION else "ABOUT_TOO_LONG")
    core.world.descriptions[name] = text
    core.world.events.send({"type": "commands"})
    return True


def get_my_description(core: Core, _params: Params) -> Json:
    """getMyDescription."""
    return {"description": core.world.descriptions.get("description", "")}


def get_my_short_description(core: Core, _params: Params) -> Json:
    """getMyShortDescription."""
    return {"short_description": core.world.descriptions.get("short_description", "")}


def set_chat_menu_button(core: Core, params: Params) -> bool:
    """setChatMenuButton."""
    button = params.mapping("menu_button") or {"type": "default"}
    if button.get("type") not in ("commands", "web_app", "default"):
        raise bad_request("MenuButton has unsupported type")
    core.world.menu_button = button
    return True


def get_chat_menu_button(core: Core, _params: Params) -> Json:
    """getChatMenuButton."""
    return core.world.menu_button


def get_chat(core: Core, params: Params) -> Json:
    """getChat of a private chat."""
    if not params.text("chat_id"):
        raise bad_request("chat_id is empty")
    person = core.world.known_chat(params.text("chat_id"))
    return person.chat() | {
        "accent_color_id": 1,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(_GIFTS, True),
    }


def get_file(core: Core, params: Params) -> Json:
    """getFile."""
    file = core.world.files.get(params.text("file_id"))
    if file is None:
        raise bad_request("invalid file_id")
    return {
        "file_id": file.id,
        "file_unique_id": f"u{file.id[4:12]}",
        "file_size": len(file.content),
        "file_path": file.path,
    }


def get_chat_member(core: Core, params: Params) -> Json:
    """getChatMember of the person in their own chat."""
    person = chat_of(core, params)
    return {"status": "member", "user": person.user()}
