"""A page of the documentation kept up to date: its tables and its pictures."""

from collections.abc import Mapping
from pathlib import Path

from studio.io.images import encode_jpeg

from ..errors import RigError
from .people import Image

BEGIN, END = "<!-- figures: written by `quintet evaluate --publish` -->", "<!-- end of figures -->"
QUALITY = 72


def publish(page: Path, text: str, pictures: Mapping[str, Image]) -> None:
    """Replace what stands between the two marks of `page` by `text` and the pictures.

    The pictures become small JPEGs in a folder named as the page. RigError without the marks.
    """
    before, after = frame(page)
    folder = page.with_suffix("")
    folder.mkdir(exist_ok=True)
    shown = []
    for name, rgb in pictures.items():
        path = folder / f"{name}.jpg"
        path.write_bytes(encode_jpeg(rgb, QUALITY))
        shown.append(f"![{name}]({folder.name}/{path.name})")
    figures = "\n\n".join([text, *shown])
    page.write_text(f"{before}{BEGIN}\n\n{figures}\n\n{END}{after}", "utf-8")


def frame(page: Path) -> tuple[str, str]:
    """What stands before and after the figures; RigError where the page has no place for them."""
    try:
        before, rest = page.read_text("utf-8").split(BEGIN)
        _, after = rest.split(END)
    except (OSError, ValueError):
        raise RigError(f"{page} has no place for figures.", f"It needs a line {BEGIN}") from None
    return before, after
