"""Between Telegram and the use cases: what arrives is written down, handled in order, and answered.

    Telegram -> poller or webhook -> inbox -> (store) -> runner -> dispatch -> (store) -> outbox -> messenger

Nothing that matters lives in this process: a kill at any instant loses no update and no answer, because
the two arrows marked (store) are committed rows.
"""
