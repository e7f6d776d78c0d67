"""The parts of the performance panel: groups of the mix, and how much landmarks tremble."""
