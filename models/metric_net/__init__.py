"""Looks at faces to measure renderers; no renderer is ever trained with it."""
