"""Sound devices: which there are, and the door to PortAudio with its errors made readable."""

import contextlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from studio.domain.errors import AudioDeviceLost

Direction = Literal["input", "output"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AudioDevice:
    """One sound device; `name` and `host` find it again, its number may change.

    `inputs` and `outputs` are its channels, `rate` its own samples per second.
    """

    name: str
    host: str
    inputs: int
    outputs: int
    rate: int
    default_input: bool = False
    default_output: bool = False


def portaudio() -> Any:
    """The sounddevice module, untyped; raises AudioDeviceLost where PortAudio is missing."""
    try:
        import sounddevice
    except OSError as error:
        hint = "Install PortAudio and start again."
        if sys.platform == "linux":
            hint = "Install it (Debian: apt install libportaudio2) and start again."
        raise AudioDeviceLost(
            "PortAudio, which plays and records sound, is missing.", hint
        ) from error
    return sounddevice


def devices() -> list[AudioDevice]:
    """Every device, inputs and outputs; empty where there is none. Raises AudioDeviceLost."""
    sd = portaudio()
    with device_errors("The sound devices cannot be listed"):
        hosts = [host["name"] for host in sd.query_hostapis()]
        default_input, default_output = sd.default.device
        return [
            AudioDevice(
                name=found["name"], host=hosts[found["hostapi"]],
                inputs=found["max_input_channels"], outputs=found["max_output_channels"],
                rate=round(found["default_samplerate"]),
                default_input=number == default_input, default_output=number == default_output,
            )
            for number, found in enumerate(sd.query_devices())
        ]  # fmt: skip


def refresh() -> list[AudioDevice]:
    """List again what was plugged in or out; close every player and recorder first."""
    sd = portaudio()
    with device_errors("The sound devices cannot be listed"):
        # PortAudio lists devices only when it starts, and sounddevice has no public way to do so.
        sd._terminate()  # noqa: SLF001
        sd._initialize()  # noqa: SLF001
    return devices()


def number_of(device: AudioDevice | None, direction: Direction) -> int | None:
    """PortAudio's number of `device`, None for the system's own choice.

    Raises AudioDeviceLost when it, or any at all for that direction, is not there.
    """
    present = devices()
    if device is None:
        if not any(d.inputs if direction == "input" else d.outputs for d in present):
            what = "microphone" if direction == "input" else "sound output"
            raise AudioDeviceLost(f"There is no {what}.", "Connect one and list devices again.")
        return None
    for number, found in enumerate(present):
        if (found.name, found.host) == (device.name, device.host):
            return number
    raise AudioDeviceLost(f"{device.name} is not connected.", "Connect it or choose another one.")


@contextlib.contextmanager
def device_errors(what: str) -> Iterator[None]:
    """Turn PortAudio's errors in the block into AudioDeviceLost beginning with `what`."""
    sd = portaudio()
    try:
        yield
    except sd.PortAudioError as error:
        reason = str(error.args[0]).rstrip(".") if error.args else "unknown reason"
        raise AudioDeviceLost(f"{what}: {reason}.", "Choose another sound device.") from error
