"""The row of blinks."""
