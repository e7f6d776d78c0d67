"""Widgets that panels share."""
