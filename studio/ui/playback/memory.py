"""Keeps how the user plays films and records voices in the settings of the window."""

from dataclasses import replace

from PySide6.QtCore import QSettings

from studio.app.playback import Playback, Policy
from studio.app.session import Session
from studio.app.sound_habits import SoundHabits, WaveScale
from studio.domain.time_text import TimeUnit

_POLICY, _GRAINS, _UNIT = "playback/policy", "playback/grains", "playback/unit"

_SCALE, _COUNT_IN, _PRE_ROLL = "sound/scale", "sound/count_in", "sound/pre_roll"
_MOST_S = 9


def remember_playback(session: Session, settings: QSettings) -> None:
    """Take up the habits of last time, and write down each change."""
    session.playback = _read(settings, session.playback)

    def write(playback: Playback) -> None:
        settings.setValue(_POLICY, str(playback.policy))
        settings.setValue(_GRAINS, int(playback.grains))
        settings.setValue(_UNIT, str(playback.unit))

    session.playback_changed.connect(write)


def remember_sound(session: Session, settings: QSettings) -> None:
    """Take up the habits of last time, and write down each change."""
    usual, scale = session.sound, str(settings.value(_SCALE, ""))
    session.sound = SoundHabits(
        scale=WaveScale(scale) if scale in list(WaveScale) else usual.scale,
        count_in=_seconds(settings, _COUNT_IN, usual.count_in),
        pre_roll=_seconds(settings, _PRE_ROLL, usual.pre_roll),
    )

    def write(sound: SoundHabits) -> None:
        settings.setValue(_SCALE, str(sound.scale))
        settings.setValue(_COUNT_IN, sound.count_in)
        settings.setValue(_PRE_ROLL, sound.pre_roll)

    session.sound_changed.connect(write)


def _seconds(settings: QSettings, name: str, usual: int) -> int:
    """Whole seconds that were written down; anything that is none is as usual."""
    text = str(settings.value(name, usual))
    return min(int(text), _MOST_S) if text.isdecimal() else usual


def _read(settings: QSettings, usual: Playback) -> Playback:
    """What is written there; anything unknown is as usual."""
    policy, unit = str(settings.value(_POLICY, "")), str(settings.value(_UNIT, ""))
    return replace(
        usual,
        policy=Policy(policy) if policy in list(Policy) else usual.policy,
        unit=TimeUnit(unit) if unit in list(TimeUnit) else usual.unit,
        grains=str(settings.value(_GRAINS, "1")) != "0",
    )
