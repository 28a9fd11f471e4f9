"""Logging: no secret leaves, in any format, by any way."""

from __future__ import annotations

import json
import logging
import sys
import warnings

import pytest

from bot import logs
from bot.settings import Settings, load

TOKEN = "123456789:AAF1example_of-thirty-five-letters0"
SECRETS = {
    "BOT_TOKEN": TOKEN,
    "WEBHOOK_URL": "https://bot.example.com/hook",
    "WEBHOOK_SECRET": "hook-secret-hook-secret",
    "DATABASE_URL": "postgresql://user:p%40ss-word-long@host/afterword",
    "ENCRYPTION_KEY": "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
    "LLM_BASE_URL": "https://api.example.com/v1",
    "LLM_API_KEY": "sk-key-0123456789",
    "LLM_MODEL": "small",
}


@pytest.fixture
def restored():
    """The logging of the test runner, back as it was afterwards."""
    root = logging.getLogger()
    before = root.handlers[:], root.level, sys.excepthook
    yield
    root.handlers[:], _, sys.excepthook = before
    root.setLevel(before[1])
    logging.captureWarnings(False)


@pytest.fixture(params=["text", "json"])
def settings(request) -> Settings:
    return load(SECRETS | {"LOG_FORMAT": request.param})


LEAKS = [
    f"POST https://api.telegram.org/bot{TOKEN}/sendMessage",
    f"GET https://api.telegram.org/file/bot{TOKEN}/photo.jpg",
    "another bot: /bot987654:BBF1example_of-thirty-five-letters0/getMe",
    "bot987654%3ABBF1example_of-thirty-five-letters0",
    "X-Telegram-Bot-Api-Secret-Token: hook-secret-hook-secret",
    "{'secret_token': 'w0rd'}",
    "Authorization: Bearer w0rd",
    "key sk-key-0123456789 refused",
    "postgresql+psycopg://user:p%40ss-word-long@host/afterword",
    "connection to host failed for p@ss-word-long",
    "postgresql://someone:w0rd@elsewhere/db",
    "host=h password=w0rd dbname=d",
    "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
    "AAF1example_of-thirty-five-letters0",
]
PARTS = ("example_of", "hook-secret", "sk-key", "ss-word-long", "w0rd", "AAECAw")


@pytest.mark.usefixtures("restored")
@pytest.mark.parametrize("leak", LEAKS)
def test_a_secret_is_hidden_in_messages_arguments_and_tracebacks(settings, capsys, leak):
    """Message, argument, exception text and its cause: none shows the secret."""
    logs.set_up(settings)
    log = logging.getLogger("bot.test")
    log.warning(leak)
    log.warning("argument %s", leak)
    try:
        try:
            raise ValueError(leak)
        except ValueError as cause:
            raise RuntimeError("wrapped " + leak) from cause
    except RuntimeError:
        log.exception("failed")
    told = capsys.readouterr().err
    assert not [part for part in PARTS if part in told]
    assert logs.HIDDEN in told


@pytest.mark.usefixtures("restored")
def test_warnings_and_uncaught_exceptions_are_cleaned_too(settings, capsys):
    """What Python itself would print goes through the same formatter."""
    logs.set_up(settings)
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(f"odd {TOKEN}", stacklevel=1)
    error = RuntimeError(f"/bot{TOKEN}/getUpdates")
    sys.excepthook(RuntimeError, error, None)
    told = capsys.readouterr().err
    assert "odd 123456789:" in told
    assert "unexpected error" in told
    assert "example_of" not in told


@pytest.mark.usefixtures("restored")
def test_plain_text_is_left_alone(capsys):
    """Times, ports, ratios and e-mail addresses are not taken for secrets."""
    logs.set_up(load({}))
    plain = "at 09:00:00 on http://127.0.0.1:8765/page mail jane@acme.com in 3:45, id 123456:short"
    logging.getLogger("bot.test").info(plain)
    assert capsys.readouterr().err.endswith(f"Z INFO bot.test: {plain}\n")


@pytest.mark.usefixtures("restored")
def test_json_lines_are_json(capsys):
    """Each line is one object, tracebacks and line breaks within it."""
    logs.set_up(load({"LOG_FORMAT": "json"}))
    log = logging.getLogger("bot.test")
    log.info("two\nlines “quoted”")
    try:
        raise ValueError("no")
    except ValueError:
        log.exception("failed")
    first, second = map(json.loads, capsys.readouterr().err.splitlines())
    assert (first["level"], first["logger"], first["message"]) == ("INFO", "bot.test", "two\nlines “quoted”")
    assert "ValueError: no" in second["exception"]


@pytest.mark.usefixtures("restored")
def test_the_level_holds_and_http_chatter_is_left_out(capsys):
    """LOG_LEVEL is obeyed, and httpx does not tell every poll."""
    logs.set_up(load({"LOG_LEVEL": "info"}))
    logging.getLogger("bot.test").debug("unheard")
    logging.getLogger("httpx").info("HTTP Request: POST …")
    logging.getLogger("httpx").warning("heard")
    assert capsys.readouterr().err.count("\n") == 1
