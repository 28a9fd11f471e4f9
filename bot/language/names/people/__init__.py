"""People: how a person's name reads, what introduces one, lists of them, and names without a frame."""
