"""Employers: the frames that name them, what can be no employer, and who is a person after all."""
