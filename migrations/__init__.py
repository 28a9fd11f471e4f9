"""The schema's history. Revisions are numbered; they add before they take away (expand, then contract),
so that a program one version older still works on the newer schema."""
