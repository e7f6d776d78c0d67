"""Ruler, transport and time axis, shared by all that lies under one ruler."""
