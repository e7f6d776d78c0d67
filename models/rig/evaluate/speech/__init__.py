"""The suite `speech`: held-out voices performed by the studio, against what the camera saw."""
