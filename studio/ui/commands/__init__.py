"""The commands of the window: one file per menu or panel, each a table of what the user can do."""
