"""Painted characters: portraits and clips drawn by code, with exact 74 landmarks."""

from .character import Character
from .clip import painted_character, painted_clip, painted_picture, performed_clip
from .paint import paint
from .pose import Expression
from .style import Medium, Style
from .stylised import stylised

__all__ = [
    "Character",
    "Expression",
    "Medium",
    "Style",
    "paint",
    "painted_character",
    "painted_clip",
    "painted_picture",
    "performed_clip",
    "stylised",
]
