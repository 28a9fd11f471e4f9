"""Names in a message: companies, people, roles."""
