"""What a run writes about itself: lines to read, curves for TensorBoard, pictures."""

import json
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import cv2

from .events import EventFile
from .task import Validation

LOG, PICTURES = "log.jsonl", "pictures"


class Log:
    """The log of one run: `log.jsonl`, TensorBoard events and `pictures/` in its folder."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder = folder
        self.events = EventFile(folder)

    def note(self, **values: Any) -> None:
        """A line about the run itself: data, device, revision, settings."""
        self._write({"kind": "note", **values})

    def losses(self, step: int, seconds: float, values: Mapping[str, float]) -> None:
        """Mean losses, learning rate and pace since the last line."""
        self._write({"kind": "train", "step": step, "seconds": round(seconds, 1), **values})
        for name, value in values.items():
            self.events.scalar(f"train/{name}", value, step)
        text = "  ".join(f"{name} {value:.4g}" for name, value in values.items())
        print(f"{seconds:7.0f} s  step {step:6d}  {text}", flush=True)

    def validation(self, step: int, seconds: float, result: Validation) -> None:
        """Figures and pictures of the moving average on validation people."""
        scores = dict(result.scores)
        line = {"kind": "validation", "step": step, "seconds": round(seconds, 1), "scores": scores}
        self._write(line)
        for name, value in scores.items():
            self.events.scalar(f"validation/{name}", value, step)
        (self.folder / PICTURES).mkdir(exist_ok=True)
        for name, rgb in result.pictures.items():
            self.events.picture(name, rgb, step)
            cv2.imwrite(str(self.folder / PICTURES / f"{name}-{step:07d}.png"), rgb[..., ::-1])
        text = "  ".join(f"{name} {value:.4g}" for name, value in scores.items())
        print(f"{seconds:7.0f} s  step {step:6d}  validation: {text}", flush=True)

    def _write(self, line: Mapping[str, Any]) -> None:
        with (self.folder / LOG).open("a", encoding="utf-8") as file:
            file.write(json.dumps({"time": round(time.time(), 1), **line}) + "\n")


def read_log(folder: Path) -> list[dict[str, Any]]:
    """The lines of a run's log; a line cut off by a kill is left out."""
    lines = []
    for text in (folder / LOG).read_text("utf-8").splitlines():
        try:
            lines.append(json.loads(text))
        except json.JSONDecodeError:
            continue
    return lines
