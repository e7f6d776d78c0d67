"""The camera, and how a captured take is read."""
