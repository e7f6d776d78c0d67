"""`report RUN`: what a run has reached, as one picture and a few lines."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np
from numpy.typing import NDArray

from ..errors import RigError
from .log import LOG, PICTURES, read_log

if TYPE_CHECKING:
    from matplotlib.axes import Axes

CURVES, SHEET = "curves.png", "sheet.png"
SHEET_PX = 1600
Line = dict[str, Any]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of `report RUN`."""
    parser.add_argument("run", type=Path, help="folder of a run")


def execute(given: argparse.Namespace) -> None:
    """Write curves.png and sheet.png into the run's folder, print where it stands."""
    if not (given.run / LOG).is_file():
        raise RigError(f"There is no run in {given.run}.", "Name the folder given as --out.")
    lines = read_log(given.run)
    for text in summary(lines):
        print(text)
    print(draw_curves(lines, given.run / CURVES))
    if sheet := draw_sheet(given.run / PICTURES, given.run / SHEET):
        print(sheet)


def summary(lines: Sequence[Line]) -> list[str]:
    """What was trained, for how long, and each figure at the first, best and last validation."""
    notes = [line for line in lines if line["kind"] == "note"]
    said = [f"{note['network']} on {note['data']}, revision {note['revision']}" for note in notes]
    devices = sorted({note["device"] for note in notes})
    trained = [line for line in lines if line["kind"] == "train"]
    if trained:
        last = trained[-1]
        said.append(f"{last['step']} steps in {last['seconds']:.0f} s on {', '.join(devices)}")
    for name, points in curves(lines, "validation").items():
        values = [value for _, value in points]
        said.append(
            f"{name}: first {values[0]:.4g}, lowest {min(values):.4g}, "
            f"highest {max(values):.4g}, last {values[-1]:.4g}"
        )
    return said


def curves(lines: Sequence[Line], kind: str) -> dict[str, list[tuple[float, float]]]:
    """Each figure of the lines of one kind as (seconds, value) points."""
    found: dict[str, list[tuple[float, float]]] = {}
    for line in lines:
        if line["kind"] != kind:
            continue
        values = line["scores"] if kind == "validation" else line
        for name, value in values.items():
            if name not in ("kind", "time", "step", "seconds"):
                found.setdefault(name, []).append((float(line["seconds"]), float(value)))
    return found


def draw_curves(lines: Sequence[Line], path: Path) -> Path:
    """All curves of a run as small charts over minutes of training; returns `path`."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    charts = [
        (f"{kind}: {name}", points)
        for kind in ("validation", "train")
        for name, points in curves(lines, kind).items()
    ]
    rows = max(1, -(-len(charts) // 3))
    figure = Figure(figsize=(12, 2.4 * rows), layout="constrained")
    canvas = FigureCanvasAgg(figure)
    for index, (title, points) in enumerate(charts):
        _chart(figure.add_subplot(rows, 3, index + 1), title, points)
    canvas.print_png(path)  # type: ignore[no-untyped-call]
    return path


def _chart(axes: "Axes", title: str, points: Sequence[tuple[float, float]]) -> None:
    """One curve; a logarithmic scale where it spans more than a decade."""
    minutes, values = np.transpose(points)
    marker = "o" if len(points) < 40 else ""
    axes.plot(minutes / 60, values, marker=marker, markersize=3, linewidth=1.2)
    if values.min() > 0 and values.max() > 10 * values.min():
        axes.set_yscale("log")
    axes.set_title(title, fontsize=9)
    axes.set_xlabel("minutes", fontsize=7)
    axes.tick_params(labelsize=7)
    axes.grid(alpha=0.3)


def draw_sheet(pictures: Path, path: Path) -> Path | None:
    """First and last validation picture of each name, side by side; None where there are none."""
    names = sorted({file.stem.rsplit("-", 1)[0] for file in pictures.glob("*.png")})
    if not names:
        return None
    rows = []
    for name in names:
        files = sorted(pictures.glob(f"{name}-*.png"))
        shown = [files[0], files[-1]] if len(files) > 1 else files
        rows.append([np.asarray(cv2.imread(str(file)), np.uint8) for file in shown])
    sheet = np.concatenate([_row(row) for row in rows])
    cv2.imwrite(str(path), sheet)
    return path


def _row(pictures: Sequence[NDArray[np.uint8]]) -> NDArray[np.uint8]:
    """Pictures beside each other, SHEET_PX wide together."""
    width = SHEET_PX // len(pictures)
    scaled = [
        cv2.resize(
            picture,
            (width, round(picture.shape[0] * width / picture.shape[1])),
            interpolation=cv2.INTER_AREA,
        )
        for picture in pictures
    ]
    height = max(picture.shape[0] for picture in scaled)
    row = np.full((height, SHEET_PX, 3), 255, np.uint8)
    for index, picture in enumerate(scaled):
        row[: picture.shape[0], index * width : index * width + width] = picture
    return row
