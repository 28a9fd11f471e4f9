"""The environment: what is accepted as people write it, and the one line for what is not."""

from __future__ import annotations

import base64
import traceback

import pytest
from hypothesis import given, strategies as st
from pydantic import ValidationError

from bot.settings import Settings, SettingsError, load

TOKEN = "123456789:AAF1example_of-thirty-five-letters0"
KEY = base64.b64encode(bytes(range(32))).decode()


def test_nothing_set_is_a_working_set_up_for_oneself():
    """Without any variable the bot polls, keeps one SQLite file and serves everybody."""
    settings = load({})
    assert settings.bot_token is None
    assert settings.telegram_api_url == "https://api.telegram.org"
    assert settings.database_url.get_secret_value() == "sqlite:///data/afterword.db"
    assert settings.webhook_url is None
    assert (settings.port, settings.metrics_port) == (8080, None)
    assert (settings.log_level, settings.log_format) == ("INFO", "text")
    assert settings.may_use(42)


def test_empty_variables_count_as_not_set():
    """`BOT_TOKEN=` in a compose file is the same as no BOT_TOKEN."""
    assert load({name.upper(): "  " for name in Settings.model_fields}) == load({})


def test_other_variables_are_none_of_ours():
    """PATH and the like neither disturb nor get in."""
    assert load({"PATH": "/bin", "bot_token": "small letters do not count"}) == load({})


@pytest.mark.parametrize(
    ("written", "used"),
    [
        ("sqlite:///data/afterword.db", "sqlite:///data/afterword.db"),
        ("sqlite:////var/lib/afterword.db", "sqlite:////var/lib/afterword.db"),
        ("sqlite+aiosqlite:///a.db", "sqlite:///a.db"),
        ("postgres://u:p@h/afterword", "postgresql+psycopg://u:p@h/afterword"),
        ("postgresql://u:p@h:5432/afterword?sslmode=require",
         "postgresql+psycopg://u:p@h:5432/afterword?sslmode=require"),
        ("postgresql+asyncpg://u@h/afterword", "postgresql+psycopg://u@h/afterword"),
        ("postgresql:///afterword?host=/run/pg", "postgresql+psycopg:///afterword?host=/run/pg"),
    ],
)  # fmt: skip
def test_databases_are_accepted_as_people_write_them(written, used):
    """Every usual spelling becomes the URL of the driver the bot ships."""
    assert load({"DATABASE_URL": written}).database_url.get_secret_value() == used


@pytest.mark.parametrize(
    ("variable", "value", "read"),
    [
        ("TELEGRAM_API_URL", "http://localhost:8081/", "http://localhost:8081"),
        ("TELEGRAM_API_URL", "https://proxy.example.com/tg//", "https://proxy.example.com/tg"),
        ("PORT", "8443", 8443),
        ("METRICS_PORT", " 9090 ", 9090),
        ("ALLOWED_USERS", "1, 22;333 4444", frozenset({1, 22, 333, 4444})),
        ("ADMIN_USERS", "7", frozenset({7})),
        ("DEFAULT_TIMEZONE", "Europe/Lisbon", "Europe/Lisbon"),
        ("LOG_LEVEL", "debug", "DEBUG"),
        ("LOG_FORMAT", "JSON", "json"),
    ],
)
def test_right_values_are_read(variable, value, read):
    """Each variable arrives in its field, in its type."""
    assert getattr(load({variable: value}), variable.lower()) == read


@pytest.mark.parametrize(
    "key", [KEY, KEY.rstrip("="), base64.urlsafe_b64encode(bytes([251, 255] * 16)).decode()]
)
def test_an_encryption_key_may_be_either_kind_of_base64(key):
    """Standard or URL-safe, padded or not: it is 32 bytes."""
    assert len(load({"ENCRYPTION_KEY": key}).encryption_bytes or b"") == 32


HOOK = {"WEBHOOK_URL": "https://bot.example.com/telegram", "WEBHOOK_SECRET": "s3cret-s3cret"}
LLM = {"LLM_BASE_URL": "https://api.example.com/v1", "LLM_API_KEY": "k-123456789", "LLM_MODEL": "small"}

WRONG = [
    ("BOT_TOKEN", {"BOT_TOKEN": "not a token"}, "@BotFather"),
    ("BOT_TOKEN", {"BOT_TOKEN": TOKEN + "!"}, "@BotFather"),
    ("BOT_TOKEN", {"BOT_TOKEN": "123456789"}, "@BotFather"),
    ("TELEGRAM_API_URL", {"TELEGRAM_API_URL": "api.telegram.org"}, "https://api.telegram.org"),
    ("TELEGRAM_API_URL", {"TELEGRAM_API_URL": "https://h:99999"}, "web address"),
    ("TELEGRAM_API_URL", {"TELEGRAM_API_URL": "https://u:p@h"}, "user name"),
    ("TELEGRAM_API_URL", {"TELEGRAM_API_URL": "https://[::1"}, "web address"),
    ("DATABASE_URL", {"DATABASE_URL": "sqlite://data/afterword.db"}, "sqlite:///data/afterword.db"),
    ("DATABASE_URL", {"DATABASE_URL": "sqlite:///:memory:"}, "lost"),
    ("DATABASE_URL", {"DATABASE_URL": "sqlite:///data/"}, "sqlite:///data/afterword.db"),
    ("DATABASE_URL", {"DATABASE_URL": "mysql://u:p@h/d"}, "postgresql://"),
    ("DATABASE_URL", {"DATABASE_URL": "postgresql://u:p@h"}, "no PostgreSQL database"),
    ("DATABASE_URL", {"DATABASE_URL": "postgresql://u:p@h:x/d"}, "no PostgreSQL database"),
    ("WEBHOOK_URL", HOOK | {"WEBHOOK_URL": "http://bot.example.com/telegram"}, "https://"),
    ("WEBHOOK_URL", HOOK | {"WEBHOOK_URL": "https://bot.example.com:8080/telegram"}, "8443"),
    ("WEBHOOK_URL", HOOK | {"WEBHOOK_URL": "bot.example.com"}, "https://"),
    ("WEBHOOK_SECRET", {"WEBHOOK_URL": HOOK["WEBHOOK_URL"]}, "token_urlsafe"),
    ("WEBHOOK_SECRET", HOOK | {"WEBHOOK_SECRET": "späce"}, "token_urlsafe"),
    ("WEBHOOK_SECRET", HOOK | {"WEBHOOK_SECRET": "x" * 257}, "256"),
    ("PORT", {"PORT": "eighty"}, "65535"),
    ("PORT", {"PORT": "0"}, "65535"),
    ("PORT", {"PORT": "٨٠"}, "65535"),
    ("METRICS_PORT", {"METRICS_PORT": "70000"}, "65535"),
    ("METRICS_PORT", HOOK | {"METRICS_PORT": "8080"}, "PORT"),
    ("ALLOWED_USERS", {"ALLOWED_USERS": "@jane"}, "commas"),
    ("ALLOWED_USERS", {"ALLOWED_USERS": "1,-2"}, "commas"),
    ("ADMIN_USERS", {"ADMIN_USERS": "1.5"}, "commas"),
    ("DEFAULT_TIMEZONE", {"DEFAULT_TIMEZONE": "Lisbon"}, "Europe/Lisbon"),
    ("DEFAULT_TIMEZONE", {"DEFAULT_TIMEZONE": "../../etc/passwd"}, "Europe/Lisbon"),
    ("DEFAULT_TIMEZONE", {"DEFAULT_TIMEZONE": "Europe"}, "Europe/Lisbon"),
    ("ENCRYPTION_KEY", {"ENCRYPTION_KEY": "short"}, "base64"),
    ("ENCRYPTION_KEY", {"ENCRYPTION_KEY": base64.b64encode(b"x" * 31).decode()}, "os.urandom(32)"),
    ("ENCRYPTION_KEY", {"ENCRYPTION_KEY": "pässword" * 5}, "base64"),
    ("LOG_LEVEL", {"LOG_LEVEL": "loud"}, "WARNING"),
    ("LOG_FORMAT", {"LOG_FORMAT": "xml"}, "text or json"),
    ("LLM_BASE_URL", LLM | {"LLM_BASE_URL": "ftp://x"}, "web address"),
    ("LLM_MODEL", {k: v for k, v in LLM.items() if k != "LLM_MODEL"}, "together"),
    ("LLM_API_KEY", {k: v for k, v in LLM.items() if k != "LLM_API_KEY"}, "together"),
    ("LLM_BASE_URL", {"LLM_MODEL": "small"}, "together"),
]


@pytest.mark.parametrize(("variable", "environ", "cure"), WRONG)
def test_a_wrong_value_is_one_line_with_the_variable_and_the_cure(variable, environ, cure):
    """The line begins with the variable's name, says what to do, and is a single line."""
    with pytest.raises(SettingsError) as caught:
        load(environ)
    line = str(caught.value)
    assert line.startswith(variable + " ")
    assert cure in line
    assert "\n" not in line


@given(
    st.sampled_from(sorted(name.upper() for name in Settings.model_fields)),
    st.text(st.characters(categories=("L", "N", "P", "S")), min_size=12, max_size=40).map("§".__add__),
)
def test_no_wrong_value_is_repeated_in_the_line(variable, value):
    """Whatever was put into a variable, the error does not show it, nor does any other error escape."""
    told = ""
    try:
        load({variable: value})
    except SettingsError as error:
        told = "".join(traceback.format_exception(error))
    assert value not in told


def test_a_webhook_is_plain_http_only_behind_an_own_bot_api_server():
    """An own Bot API server delivers to http and any port, so it is allowed with one."""
    environ = HOOK | {"WEBHOOK_URL": "http://127.0.0.1:9999/hook", "TELEGRAM_API_URL": "http://127.0.0.1:1"}
    assert load(environ).webhook_url == "http://127.0.0.1:9999/hook"


def test_the_allow_list_lets_in_the_listed_and_the_admins():
    """With ALLOWED_USERS set nobody else is served; admins need not be listed twice."""
    settings = load({"ALLOWED_USERS": "1,2", "ADMIN_USERS": "3"})
    assert [settings.may_use(i) for i in (1, 2, 3, 4)] == [True, True, True, False]


def test_settings_are_frozen_and_keep_their_secrets_to_themselves():
    """No field can be changed, and printing the settings shows no secret."""
    environ = {"BOT_TOKEN": TOKEN, "DATABASE_URL": "postgresql://u:hunter2hunter2@h/d", "ENCRYPTION_KEY": KEY}
    settings = load(environ | HOOK | LLM)
    with pytest.raises(ValidationError):
        settings.port = 1  # type: ignore[misc]
    for secret in (TOKEN.split(":")[1], "hunter2hunter2", KEY, HOOK["WEBHOOK_SECRET"], LLM["LLM_API_KEY"]):
        assert secret not in repr(settings) + str(settings)
        assert secret in settings.secrets()
