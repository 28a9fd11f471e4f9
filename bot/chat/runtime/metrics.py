"""Counters of this process, as plain text for whoever watches it (`metrics_server`)."""

from __future__ import annotations

from collections import Counter

#: name -> what it counts
COUNTERS = {
    "updates": "Updates written down.",
    "handled": "Updates handled.",
    "failed": "Attempts to handle an update that failed.",
    "set_aside": "Updates given up after the last attempt.",
    "sent": "Calls that Telegram accepted.",
    "retried": "Calls that are to be made again later.",
    "refused": "Calls that Telegram refused for good.",
    "repeated": "Calls made again although Telegram may have had them.",
    "nudges": "Nudges sent.",
}


class Metrics:
    """Written by the event loop and worker threads (a lost count under a race does no harm)."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter(dict.fromkeys(COUNTERS, 0))
        self._late_seconds = 0.0
        self._late_count = 0
        self._latest_seconds = 0.0

    def count(self, name: str, by: int = 1) -> None:
        """Add to one of `COUNTERS`."""
        self._counts[name] += by

    def __getitem__(self, name: str) -> int:
        return self._counts[name]

    def note_lateness(self, seconds: float) -> None:
        """A nudge went out so many seconds after its time."""
        self._late_seconds += seconds
        self._late_count += 1
        self._latest_seconds = max(self._latest_seconds, seconds)

    def text(self) -> str:
        """Everything in Prometheus' text format, version 0.0.4."""
        lines = []
        for name, told in COUNTERS.items():
            lines += [
                f"# HELP afterword_{name}_total {told}",
                f"# TYPE afterword_{name}_total counter",
                f"afterword_{name}_total {self._counts[name]}",
            ]
        lines += [
            "# HELP afterword_nudge_lateness_seconds How long after its time a nudge went out.",
            "# TYPE afterword_nudge_lateness_seconds summary",
            f"afterword_nudge_lateness_seconds_sum {self._late_seconds:.3f}",
            f"afterword_nudge_lateness_seconds_count {self._late_count}",
            "# HELP afterword_nudge_lateness_seconds_max The longest of them.",
            "# TYPE afterword_nudge_lateness_seconds_max gauge",
            f"afterword_nudge_lateness_seconds_max {self._latest_seconds:.3f}",
        ]
        return "\n".join(lines) + "\n"
