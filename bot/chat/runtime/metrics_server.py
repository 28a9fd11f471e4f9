"""The page on which the counters of this process stand."""

from __future__ import annotations

from tornado.httpserver import HTTPServer
from tornado.web import Application, RequestHandler

from bot.chat.runtime.metrics import Metrics


class _Page(RequestHandler):
    def initialize(self, metrics: Metrics) -> None:
        self._metrics = metrics

    def get(self) -> None:
        self.set_header("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
        self.write(self._metrics.text())


class MetricsServer:
    """Serves `/metrics` on `METRICS_PORT`, for this machine only unless another address is given."""

    def __init__(self, metrics: Metrics, port: int, address: str = "127.0.0.1") -> None:
        self._server = HTTPServer(
            Application([("/metrics", _Page, {"metrics": metrics})], log_function=_silent)
        )
        self._port, self._address = port, address

    async def start(self) -> None:
        self._server.listen(self._port, self._address)

    async def stop(self) -> None:
        self._server.stop()
        await self._server.close_all_connections()


def _silent(handler: RequestHandler) -> None:
    """No line in the log for every scrape."""
    del handler
