"""Landmark detector: 74 points on a face, by an hourglass with DSNT."""
