"""The picture of the preview, and landmarks edited in it."""
