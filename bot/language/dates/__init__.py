"""Dates and times in a message."""
