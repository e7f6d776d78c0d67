"""Flat drawings of characters: regions, shadows and ink, finished in several media."""
