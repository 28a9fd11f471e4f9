"""A local stand-in for Telegram's Bot API, a phone-like page for it, and a clock that can be moved."""
