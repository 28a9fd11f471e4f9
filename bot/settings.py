"""The environment, read once, checked, frozen.

`load` is the only door: it turns a mapping of environment variables into `Settings`, or raises
`SettingsError` with one line that names the variable and the cure. No value is ever shown in it, since
the wrong value of a secret is often the right value of another.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote, urlsplit
from zoneinfo import ZoneInfo

from pydantic import SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from bot import environment as values

TELEGRAM = "https://api.telegram.org"
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")
MAKE_KEY = """python3 -c "import base64, os; print(base64.b64encode(os.urandom(32)).decode())\""""
MAKE_SECRET = """python3 -c "import secrets; print(secrets.token_urlsafe(32))\""""

_TOKEN = re.compile(r"\d{3,20}:[A-Za-z0-9_-]{20,64}")
_WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
#: A secret shorter than this is hidden by where it stands, not by what it is: it may be an everyday word.
_LONG_ENOUGH_TO_HIDE = 8


class SettingsError(ValueError):
    """A wrong environment. Its text is one line: the variable and the cure, never the value."""


class Settings(BaseSettings):
    """Every setting there is. A field is the environment variable of the same name in capitals."""

    model_config = SettingsConfigDict(
        frozen=True, hide_input_in_errors=True, extra="forbid", validate_default=False
    )

    #: From @BotFather. May be missing: the playground, `migrate` and the tools work without it.
    bot_token: SecretStr | None = None
    #: Root of the Bot API server, without a slash at its end.
    telegram_api_url: str = TELEGRAM
    #: As SQLAlchemy takes it: `sqlite:///…` or `postgresql+psycopg://…`, however it was written.
    database_url: SecretStr = SecretStr("sqlite:///data/afterword.db")
    #: The public address of the webhook; None means long polling.
    webhook_url: str | None = None
    webhook_secret: SecretStr | None = None
    #: Where the webhook is served.
    port: int = 8080
    #: Telegram ids that may use the bot; empty means everybody.
    allowed_users: frozenset[int] = frozenset()
    admin_users: frozenset[int] = frozenset()
    #: IANA zone to assume until a person has told theirs.
    default_timezone: str | None = None
    #: base64 of 32 bytes; None stores personal text as it is.
    encryption_key: SecretStr | None = None
    log_level: str = "INFO"
    log_format: str = "text"
    #: Where figures are served; None serves none.
    metrics_port: int | None = None
    llm_base_url: str | None = None
    llm_api_key: SecretStr | None = None
    llm_model: str | None = None

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003 - the names are fixed by the base class
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Only what `load` was given: a test never sees the machine's own environment."""
        return (init_settings,)

    @field_validator("bot_token", mode="before")
    @classmethod
    def _token(cls, text: str) -> str:
        if not _TOKEN.fullmatch(text):
            raise ValueError(
                "BOT_TOKEN is not a bot token: copy the whole token from @BotFather; "
                "it looks like 123456789:AAF1example_of-thirty-five-letters0"
            )
        return text

    @field_validator("telegram_api_url", mode="before")
    @classmethod
    def _api_url(cls, text: str) -> str:
        return values.web_address("TELEGRAM_API_URL", text, cure=f"leave it out for {TELEGRAM}")

    @field_validator("llm_base_url", mode="before")
    @classmethod
    def _llm_url(cls, text: str) -> str:
        return values.web_address("LLM_BASE_URL", text, cure="it looks like https://api.example.com/v1")

    @field_validator("webhook_url", mode="before")
    @classmethod
    def _webhook_address(cls, text: str) -> str:
        return values.web_address("WEBHOOK_URL", text, cure="it looks like https://bot.example.com/telegram")

    @field_validator("database_url", mode="before")
    @classmethod
    def _database(cls, text: str) -> str:
        return values.database_url(text)

    @field_validator("webhook_secret", mode="before")
    @classmethod
    def _secret(cls, text: str) -> str:
        if not _WEBHOOK_SECRET.fullmatch(text):
            raise ValueError(
                "WEBHOOK_SECRET may hold 1 to 256 of A-Z a-z 0-9 _ and - only: make one with " + MAKE_SECRET
            )
        return text

    @field_validator("port", mode="before")
    @classmethod
    def _port(cls, text: str | int) -> int:
        return values.port_number("PORT", text)

    @field_validator("metrics_port", mode="before")
    @classmethod
    def _metrics_port(cls, text: str | int) -> int:
        return values.port_number("METRICS_PORT", text)

    @field_validator("allowed_users", mode="before")
    @classmethod
    def _allowed(cls, text: str) -> frozenset[int]:
        return values.telegram_ids("ALLOWED_USERS", text)

    @field_validator("admin_users", mode="before")
    @classmethod
    def _admins(cls, text: str) -> frozenset[int]:
        return values.telegram_ids("ADMIN_USERS", text)

    @field_validator("default_timezone", mode="before")
    @classmethod
    def _zone(cls, text: str) -> str:
        try:
            ZoneInfo(text)
        except (KeyError, ValueError, OSError) as unknown:
            raise ValueError(
                "DEFAULT_TIMEZONE is not a time zone: give an IANA name such as Europe/Lisbon, "
                "America/New_York or UTC"
            ) from unknown
        return text

    @field_validator("encryption_key", mode="before")
    @classmethod
    def _key(cls, text: str) -> str:
        try:
            size = len(values.from_base64(text))
        except (binascii.Error, ValueError):
            size = 0
        if size != 32:
            raise ValueError("ENCRYPTION_KEY is not 32 bytes in base64: make one with " + MAKE_KEY)
        return text

    @field_validator("log_level", mode="before")
    @classmethod
    def _level(cls, text: str) -> str:
        level = text.upper()
        if level not in LOG_LEVELS:
            raise ValueError("LOG_LEVEL must be one of " + ", ".join(LOG_LEVELS))
        return level

    @field_validator("log_format", mode="before")
    @classmethod
    def _format(cls, text: str) -> str:
        if text.lower() not in ("text", "json"):
            raise ValueError("LOG_FORMAT must be text or json")
        return text.lower()

    @model_validator(mode="after")
    def _webhook_fits(self) -> Settings:
        if self.webhook_url is None:
            return self
        if self.webhook_secret is None:
            raise ValueError(
                "WEBHOOK_SECRET is missing though WEBHOOK_URL is set: without it anybody could pretend "
                "to be Telegram; make one with " + MAKE_SECRET
            )
        # A Bot API server of one's own delivers to plain http and to any port; Telegram's does not.
        if self.telegram_api_url == TELEGRAM:
            values.telegram_delivers_to(self.webhook_url)
        return self

    @model_validator(mode="after")
    def _ports_differ(self) -> Settings:
        if self.webhook_url is not None and self.port == self.metrics_port:
            raise ValueError("METRICS_PORT is the same as PORT: choose another, such as 9090")
        return self

    @model_validator(mode="after")
    def _llm_is_whole(self) -> Settings:
        named = {
            "LLM_BASE_URL": self.llm_base_url,
            "LLM_API_KEY": self.llm_api_key,
            "LLM_MODEL": self.llm_model,
        }
        missing = [name for name, value in named.items() if value is None]
        if missing and len(missing) < len(named):
            raise ValueError(
                f"{missing[0]} is missing: set LLM_BASE_URL, LLM_API_KEY and LLM_MODEL together, or none "
                "of them (any word will do as LLM_API_KEY where the service wants none)"
            )
        return self

    @property
    def encryption_bytes(self) -> bytes | None:
        """The 32 bytes of ENCRYPTION_KEY, or None where nothing is to be encrypted."""
        return (
            None
            if self.encryption_key is None
            else values.from_base64(self.encryption_key.get_secret_value())
        )

    def may_use(self, telegram_id: int) -> bool:
        """Whether that Telegram user is served: with ALLOWED_USERS only those and the admins."""
        return not self.allowed_users or telegram_id in self.allowed_users | self.admin_users

    def secrets(self) -> tuple[str, ...]:
        """Values that must never be seen in a log, longest first, the database password among them."""
        held = [self.webhook_secret, self.encryption_key, self.llm_api_key]
        values = {secret.get_secret_value() for secret in held if secret is not None}
        if self.bot_token is not None:  # the number before the colon is no secret, and tells bots apart
            values.add(self.bot_token.get_secret_value().partition(":")[2])
        password = urlsplit(self.database_url.get_secret_value()).password
        if password:
            values |= {password, unquote(password)}
        return tuple(sorted((v for v in values if len(v) >= _LONG_ENOUGH_TO_HIDE), key=len, reverse=True))


def load(environ: Mapping[str, str]) -> Settings:
    """Settings from environment variables. An empty variable counts as not set, other variables are
    none of ours. SettingsError names the first wrong one."""
    given: dict[str, Any] = {}
    for field in Settings.model_fields:
        value = environ.get(field.upper(), "").strip()
        if value:
            given[field] = value
    try:
        return Settings(**given)
    except ValidationError as wrong:
        raise SettingsError(_told(wrong)) from None


def _told(wrong: ValidationError) -> str:
    """The first fault as one line. Only texts written here and in `environment` can get into it."""
    first = wrong.errors(include_url=False, include_input=False)[0]
    reason = first.get("ctx", {}).get("error")
    if isinstance(reason, ValueError):
        return str(reason)
    name = "_".join(str(part) for part in first["loc"]).upper()
    return f"{name} has a wrong value: see the table of settings in README.md"
