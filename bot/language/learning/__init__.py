"""Makes the weights of `data/weights` from labelled messages. Not used by the bot; run by hand:
`python -m bot.language.learning tests/language/data`."""
