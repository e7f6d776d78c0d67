"""Quintet: a studio for talking-face animation from five photos and a voice."""

__version__ = "0.1.0"
