"""A virtual person, employers and a clock that drive the real services, to see what comes of the plan."""
