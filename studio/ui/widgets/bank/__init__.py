"""The slots of the source bank."""
