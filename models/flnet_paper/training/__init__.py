"""Training of this instance; the recipe is shared in `models/flnet/training`."""
