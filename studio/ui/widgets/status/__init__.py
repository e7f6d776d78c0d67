"""What the status bar says at its right end."""
