"""Painted characters: portraits drawn by code, with exact 74 landmarks."""

from .character import Character
from .paint import paint
from .pose import Expression

__all__ = ["Character", "Expression", "paint"]
