"""What the mouse does on lanes: drags, tools that follow it, selecting by areas."""
