"""Trains any network of the studio: time-boxed, resumable, on a CPU, a GPU or several machines."""
