"""Training of the blink generator; not shipped."""
