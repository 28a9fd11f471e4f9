"""The rules of our own: tone, content, names, and the grammar that learners trip over."""
