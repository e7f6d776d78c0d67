"""Lanes of the timeline: how they lie, how they look, what is beside them."""
