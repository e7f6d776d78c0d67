"""Training of this instance; the recipe is shared in `models/face_features/training`."""
