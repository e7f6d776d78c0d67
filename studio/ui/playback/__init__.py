"""Playing: what beats, what is remembered, the picture on a whole screen."""
