"""Rendered performers: portraits turned into moving heads with exact landmarks."""
