"""One module per renderer; found by name, see `studio.engine.renderer`."""
