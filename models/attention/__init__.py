"""Texture generator of Identity-Preserving: attention and colour maps over one photo."""
