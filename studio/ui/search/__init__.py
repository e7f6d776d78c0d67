"""Finding any command or control by its words."""
