"""Analyses of pictures and sound: from pixels and samples to tracks."""
