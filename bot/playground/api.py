"""The table of the Bot API's methods, and one call from its parameters to its answer."""

from __future__ import annotations

import inspect
from collections.abc import Callable

from bot.playground import account, editing, sending
from bot.playground.core import Core
from bot.playground.errors import ApiError, not_found
from bot.playground.faults import DroppedError, before
from bot.playground.params import Params

METHODS: dict[str, Callable[[Core, Params], object]] = {
    "getme": account.get_me,
    "getupdates": account.get_updates,
    "setwebhook": account.set_webhook,
    "deletewebhook": account.delete_webhook,
    "getwebhookinfo": account.get_webhook_info,
    "sendmessage": sending.send_message,
    "senddocument": sending.send_document,
    "sendphoto": sending.send_photo,
    "sendcontact": sending.send_contact,
    "sendlocation": sending.send_location,
    "sendchataction": sending.send_chat_action,
    "editmessagetext": editing.edit_message_text,
    "editmessagecaption": editing.edit_message_caption,
    "editmessagereplymarkup": editing.edit_message_reply_markup,
    "deletemessage": editing.delete_message,
    "pinchatmessage": editing.pin_chat_message,
    "unpinchatmessage": editing.unpin_chat_message,
    "setmessagereaction": editing.set_message_reaction,
    "answercallbackquery": editing.answer_callback_query,
    "setmycommands": account.set_my_commands,
    "getmycommands": account.get_my_commands,
    "deletemycommands": account.delete_my_commands,
    "setmydescription": account.set_my_description,
    "getmydescription": account.get_my_description,
    "setmyshortdescription": account.set_my_short_description,
    "getmyshortdescription": account.get_my_short_description,
    "setchatmenubutton": account.set_chat_menu_button,
    "getchatmenubutton": account.get_chat_menu_button,
    "getchat": account.get_chat,
    "getchatmember": account.get_chat_member,
    "getfile": account.get_file,
}


async def call_method(core: Core, method: str, params: Params) -> object:
    """Carry out one call, with the faults scripted for it, and record it.

    Raises ApiError for a refusal and DroppedError when the connection is to end without an answer.
    """
    call = core.record(method, params.recorded())
    waits = method.lower() == "getupdates"
    core.running += not waits
    if not waits:
        core.touch()
    try:
        fault = core.faults.take(method)
        await before(fault)
        result = await _carry_out(core, method, params)
        call.ok = True
        if fault and fault.kind == "drop_after":
            raise DroppedError
        return result
    except ApiError as error:
        call.ok, call.error_code, call.description = False, error.code, error.description
        raise
    finally:
        core.running -= not waits
        if not waits:
            core.touch()


async def _carry_out(core: Core, method: str, params: Params) -> object:
    handler = METHODS.get(method.lower())
    if handler is None:
        raise not_found()
    result = handler(core, params)
    return await result if inspect.isawaitable(result) else result
