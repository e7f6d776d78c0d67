"""Makes docs/gallery: painted characters as the renderers show them, beside the truth.

    python packaging/make_gallery.py [FOLDER]

What a character really looks like in a moment that no photo of the bank shows is known here, since
the truth can be painted. Moments are fixed; the words on docs/gallery.md are written by hand.
"""

import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402

from models.rig.evaluate.banks import as_photo  # noqa: E402
from models.rig.evaluate.people import Image, Shot  # noqa: E402
from models.rig.evaluate.sheets import cell, photos, stacked  # noqa: E402
from models.rig.painted import Character, Expression, performed_clip, stylised  # noqa: E402
from models.rig.painted.viola import BANK, VIOLA  # noqa: E402
from studio.domain.frame_state import FrameState  # noqa: E402
from studio.domain.samples import Samples  # noqa: E402
from studio.domain.settings import WarpSettings  # noqa: E402
from studio.engine.device import choose_device  # noqa: E402
from studio.engine.model_store import ModelStore  # noqa: E402
from studio.engine.renderer import Renderer, renderers  # noqa: E402
from studio.io.images import encode_jpeg  # noqa: E402
from studio.io.paths import models_folder  # noqa: E402

SIZE, QUALITY = 336, 88
CHARACTERS = {"viola": VIOLA, "drawn": stylised(12), "painted": stylised(31)}
MOMENTS = {
    "m": Expression(press=0.7),
    "blink": Expression(smile=0.12, lid_left=1.0, lid_right=1.0),
    "half shut": Expression(jaw_open=0.2, lid_left=0.55, lid_right=0.55),
    "ah": Expression(jaw_open=0.8, teeth=0.3),
    "oh": Expression(jaw_open=0.35, round=0.9),
    "ee": Expression(wide=0.7, teeth=0.8, jaw_open=0.12),
    "aside": Expression(gaze_x=0.9, brow_raise=0.5),
    "turned": Expression(jaw_open=0.4, yaw=12.0, roll=6.0),
}
PHOTOS = (1, 5)
"""Of Viola's five expressions, closed lips first."""


def main(folder: Path) -> None:
    """Write one sheet for every character."""
    folder.mkdir(parents=True, exist_ok=True)
    models = ModelStore(models_folder(), choose_device().id)
    made = {name: entry.build(models) for name, entry in renderers().items()}
    for name, character in CHARACTERS.items():
        (folder / f"{name}.jpg").write_bytes(encode_jpeg(sheet(character, made), QUALITY))


def sheet(character: Character, made: Mapping[str, Renderer]) -> Image:
    """A column for every moment: the truth, and below it what each renderer makes of it."""
    stems = list(BANK)[: max(PHOTOS)]
    names, moments = [*stems, *MOMENTS], [*(BANK[stem] for stem in stems), *MOMENTS.values()]
    pictures, landmarks = performed_clip(character, moments, SIZE)
    shots = [
        Shot(name=name, rgb=rgb, points=points / SIZE, inside=np.ones(rgb.shape[:2], bool))
        for name, rgb, points in zip(names, pictures, landmarks, strict=True)
    ]
    bank, wanted = shots[: len(stems)], shots[len(stems) :]
    lines = [[cell(shot.rgb, f"truth: {shot.name}") for shot in wanted]]
    for count in PHOTOS:
        for name, renderer in made.items():
            renderer.prepare([as_photo(shot) for shot in bank[:count]])
            title = f"{name}, {photos(count)}"
            lines.append([cell(shown(renderer, name, shot), title) for shot in wanted])
    return stacked(lines)


def shown(renderer: Renderer, name: str, shot: Shot) -> Image:
    """What the renderer makes of the shot's landmarks."""
    state = FrameState(
        landmarks=Samples(shot.points), warp=WarpSettings(), renderer=name, size=len(shot.rgb)
    )
    return renderer.render(state)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "gallery")
