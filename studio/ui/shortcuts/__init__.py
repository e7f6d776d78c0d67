"""Keys of commands: presets, the user's own, their editor and the sheet of them."""
