"""The parts of the jobs panel: one job, what is told of its time, and the log."""
