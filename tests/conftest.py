"""What holds for every test."""

from __future__ import annotations

from hypothesis import settings

# On shared cores a single example may be put aside for a second: time is measured where it is promised,
# and not by every property on the way.
settings.register_profile("afterword", deadline=None)
settings.load_profile("afterword")
