"""A stand-in for an OpenAI-compatible endpoint: it behaves, lies, stalls, floods or talks nonsense."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Json = dict[str, Any]
#: What the endpoint does with a request: its body, and the way to answer.
Behaviour = Callable[[Json, BaseHTTPRequestHandler], None]

KEY = "sk-stand-in-secret-key"

#: One of these stands in most texts that thank.
_SMOOTHER = (
    (r"\b(thank you)(?: so much)?( again)? for", r"\1 very much\2 for"),
    (r"\b(t)hanks (again )?for", r"\1hank you very much \2for"),
    (r"\b(m)any thanks (again )?for", r"\1any thanks indeed \2for"),
)


def smoothed(message: str) -> str:
    """The message as a model that obeys would put it."""
    for rough, smooth in _SMOOTHER:
        if re.search(rough, message, re.IGNORECASE):
            return re.sub(rough, smooth, message, count=1, flags=re.IGNORECASE)
    raise AssertionError(f"nothing to smooth in {message!r}")


def asked_about(body: Json) -> str:
    """The message in a request."""
    return str(json.loads(body["messages"][1]["content"])["message"])


def completion(text: object) -> bytes:
    return json.dumps({"choices": [{"message": {"role": "assistant", "content": text}}]}).encode()


def says(put: Callable[[str], str]) -> Behaviour:
    """Answer as a model does, with what `put` makes of the message."""
    return lambda body, to: reply(to, completion(put(asked_about(body))))


def replies(content: bytes, status: int = 200, **headers: str) -> Behaviour:
    """Answer with these very bytes."""
    return lambda _, to: reply(to, content, status, **headers)


def reply(to: BaseHTTPRequestHandler, content: bytes, status: int = 200, **headers: str) -> None:
    to.send_response(status)
    for name, value in {"Content-Length": str(len(content)), **headers}.items():
        to.send_header(name.replace("_", "-"), value)
    to.end_headers()
    to.wfile.write(content)


class Endpoint:
    """`asked` holds the requests: their path, headers (names in small letters) and body."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.asked: list[tuple[str, dict[str, str], Json]] = []
        self.sent_bytes = 0
        self.behaviour: Behaviour = says(smoothed)
        self.released = threading.Event()

    def stall(self, _: Json, to: BaseHTTPRequestHandler) -> None:
        """Take the request and say nothing until `released`."""
        self.released.wait(60)
        to.close_connection = True

    def drip(self, _: Json, to: BaseHTTPRequestHandler) -> None:
        """Something every moment, for ever: no pause is long enough to count as one."""
        to.send_response(200)
        to.end_headers()
        while not self.released.wait(0.02):
            to.wfile.write(b" ")
            to.wfile.flush()

    def flood(self, _: Json, to: BaseHTTPRequestHandler) -> None:
        """100 MB."""
        to.send_response(200)
        to.end_headers()
        for _block in range(1600):
            self.sent_bytes += to.wfile.write(b"x" * 65536)


@contextmanager
def running_endpoint() -> Iterator[Endpoint]:
    """The endpoint in threads of its own."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            headers = {name.lower(): value for name, value in self.headers.items()}
            endpoint.asked.append((self.path, headers, body))
            try:
                endpoint.behaviour(body, self)
            except OSError:  # the other side has had enough
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    endpoint = Endpoint(f"http://127.0.0.1:{server.server_port}/v1")
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield endpoint
    finally:
        endpoint.released.set()
        server.shutdown()
        server.server_close()
        thread.join(5)
