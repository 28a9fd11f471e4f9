"""Names in a message: companies, people, roles.

`words` are the tables; `tokens` says what can be seen of one token; `runs` reads a name from a token on;
`roles` finds job titles. `finder` looks for `people` and `companies`, the surest signs first, and `search`
holds what was found.
"""
