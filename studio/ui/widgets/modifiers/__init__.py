"""What is done to a lane after its keys, as a window of cards."""
