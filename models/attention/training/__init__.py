"""Training of the texture generator."""
