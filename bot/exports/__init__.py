"""What a person takes along: the record as CSV and JSON, a calendar file, and pictures."""
