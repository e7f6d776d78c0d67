"""Puts pictures of the gallery into docs/interface: `python packaging/gallery_pages.py FOLDER`.

FOLDER is what `make_ui_gallery.py` wrote. The page alone says which pictures are kept:
`interface/dark/panel_audio.png` is `dark/panel_audio.png` of FOLDER. PNGs get a palette, JPEGs are
for what has photos in it; pictures that the page does not show any more are removed.
"""

import re
import sys
from pathlib import Path

from PIL import Image

PAGE = Path(__file__).resolve().parents[1] / "docs" / "interface.md"
SHOWN = re.compile(r"\]\(interface/([\w./-]+)\)")
COLOURS, QUALITY = 256, 80


def main(gallery: Path) -> None:
    """Write every picture that the page shows."""
    folder = PAGE.with_suffix("")
    shown = {folder / name for name in SHOWN.findall(PAGE.read_text())}
    for target in sorted(shown):
        keep(gallery / target.relative_to(folder).with_suffix(".png"), target)
    for other in folder.rglob("*.*"):
        if other not in shown:
            other.unlink()
    total = sum(target.stat().st_size for target in shown)
    print(f"{len(shown)} pictures, {total / 1e6:.2f} MB")


def keep(source: Path, target: Path) -> None:
    """Write `source` small to `target`."""
    target.parent.mkdir(parents=True, exist_ok=True)
    picture = Image.open(source).convert("RGB")
    if target.suffix == ".jpg":
        picture.save(target, quality=QUALITY, optimize=True, progressive=True, subsampling=0)
    else:
        picture.quantize(COLOURS, dither=Image.Dither.NONE).save(target, optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
