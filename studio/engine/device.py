"""Which device computes, and why it is not a faster one."""

from dataclasses import dataclass

import torch


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A compute device: torch's name of it, a name for people, and why it was chosen."""

    id: str
    title: str
    reason: str

    @property
    def dtype(self) -> torch.dtype:
        """Half precision where it is fast; processors compute in float32."""
        return torch.float16 if self.id == "cuda" else torch.float32

    @property
    def fast(self) -> bool:
        """Whether this is a graphics processor."""
        return self.id != "cpu"


def choose_device(wanted: str = "auto") -> Device:
    """The best device there is, or `wanted` (cuda, mps, cpu) where it works; else the processor."""
    if wanted != "cpu" and wanted in ("auto", "cuda") and torch.cuda.is_available():
        return Device(id="cuda", title=torch.cuda.get_device_name(), reason="CUDA is available")
    if wanted in ("auto", "mps") and torch.backends.mps.is_available():
        return Device(id="mps", title="Apple GPU", reason="Metal is available")
    count = torch.get_num_threads()
    title = "CPU, 1 thread" if count == 1 else f"CPU, {count} threads"
    return Device(id="cpu", title=title, reason=_why_cpu(wanted))


def _why_cpu(wanted: str) -> str:
    """One clause saying why no graphics processor is used."""
    if wanted == "cpu":
        return "chosen by the user"
    if torch.version.cuda is None and not torch.backends.mps.is_built():
        return "this torch is built for the CPU only"
    return "no usable graphics processor was found"
