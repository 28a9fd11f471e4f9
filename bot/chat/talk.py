"""One update being answered: who, where, and the ways to answer. Answers go into the outbox within the
transaction that made them, so that both stand or neither does."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Protocol

from bot.chat.views.base import View
from bot.domain.models import Case, Person
from bot.services.desk import Desk
from bot.services.ports import Exporter, Link, LinkRole, Outgoing, Status
from bot.writing.proofread.proofreader import Proofreader


class About(Protocol):
    """What `/privacy` has to say about this installation."""

    @property
    def encrypted(self) -> bool: ...
    @property
    def model(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Tools:
    """What handlers may use beside the person's desk. `status` is for the Telegram ids in `admins`."""

    exporter: Exporter
    proofreader: Proofreader
    about: About
    admins: Collection[int] = ()
    status: Callable[[], Status] | None = None


@dataclass(slots=True)
class Talk:
    """`message_id` is the message that was typed or whose button was tapped; `query_id` the tap."""

    desk: Desk
    tools: Tools
    without_person: Callable[[Outgoing], None]
    message_id: int | None = None
    query_id: str | None = None
    answered: bool = field(default=False)

    @property
    def person(self) -> Person:
        return self.desk.person

    @property
    def now(self) -> datetime:
        return self.desk.now

    @property
    def zone(self) -> str:
        return self.desk.zone

    def say(self, view: View, link: Link | None = None) -> None:
        """A new message. One about a case takes the buttons off the case's older ones."""
        if link and link.application_id and link.live:
            for message_id in self.desk.unit.live_messages(link.application_id):
                self._send("editMessageReplyMarkup", {"message_id": message_id})
        self._send("sendMessage", view.payload(), link)

    def edit(self, view: View, message_id: int | None = None) -> None:
        """The tapped message (or the given one) changed in place."""
        target = message_id or self.message_id
        if target is not None:
            self._send("editMessageText", {**view.payload(), "message_id": target})

    def edit_keys(self, view: View) -> None:
        """Only the buttons of the tapped message changed."""
        markup = view.payload().get("reply_markup", {"inline_keyboard": []})
        self._send("editMessageReplyMarkup", {"message_id": self.message_id, "reply_markup": markup})

    def edit_linked(self, view: View, link: Link, now_is: Link | None = None) -> None:
        """The newest message with that link changed in place; `now_is` what it belongs to from then on."""
        self.desk.unit.send(
            Outgoing(method="editMessageText", payload=view.payload(), edits=link, link=now_is)
        )

    def take_buttons_off(self, link: Link) -> None:
        """The newest message with that link, if it was ever sent, left without its buttons."""
        self.desk.unit.send(Outgoing(method="editMessageReplyMarkup", payload={}, edits=link))

    def refresh_card(self, case: Case, view: View) -> None:
        self.edit_linked(view, Link(role=LinkRole.CARD, application_id=case.application.id))

    def toast(self, text: str = "", *, alert: bool = False) -> None:
        """The answer to a tap: Telegram wants exactly one."""
        if self.query_id is None or self.answered:
            return
        self.answered = True
        payload: dict[str, Any] = {"callback_query_id": self.query_id}
        if text:
            payload |= {"text": text[:200], "show_alert": alert}
        self._send("answerCallbackQuery", payload)

    def part(self, view: View) -> None:
        """The last words to a person of whom nothing is kept any more."""
        if self.query_id is not None and not self.answered:
            self.answered = True
            self.without_person(
                Outgoing(method="answerCallbackQuery", payload={"callback_query_id": self.query_id})
            )
        self.without_person(Outgoing(method="sendMessage", payload=view.payload()))

    def document(self, name: str, content: bytes, caption: str = "") -> None:
        payload = {"caption": caption} if caption else {}
        self.desk.unit.send(Outgoing(method="sendDocument", payload=payload, document=(name, content)))

    def picture(self, name: str, content: bytes, caption: str = "") -> None:
        payload = {"caption": caption} if caption else {}
        self.desk.unit.send(Outgoing(method="sendPhoto", payload=payload, document=(name, content)))

    def _send(self, method: str, payload: dict[str, Any], link: Link | None = None) -> None:
        self.desk.unit.send(Outgoing(method=method, payload=payload, link=link))


def link_to(case: Case, role: LinkRole = LinkRole.OTHER, *, live: bool = True, **more: int | None) -> Link:
    """The link of a message about that case."""
    return replace(Link(role=role, application_id=case.application.id, live=live), **more)  # type: ignore[arg-type]  # ids only
