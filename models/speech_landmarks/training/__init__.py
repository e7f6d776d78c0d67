"""Training of the speech network; not shipped."""
