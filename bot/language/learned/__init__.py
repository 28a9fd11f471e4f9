"""What was learned from labelled messages: linear models whose weights are files of `data/weights`.

A rule sees what its author thought of; a few thousand messages hold more ways of saying a thing than any
author thinks of. So rules find what can be said exactly (a date, a phrase, a likely name), and these models
weigh what they found against the words around it. They are made by `bot.language.learning`.
"""
