"""What commands are made of: assets in a temporary folder, networks, photos, voices, a stage."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from studio.app.detectors import DetectorChoice, DetectorName
from studio.app.photo_import import PhotoImport
from studio.app.photos import PhotoBook
from studio.app.voice import VoiceBook
from studio.domain.errors import BadInput
from studio.engine.device import choose_device
from studio.engine.model_store import ModelStore
from studio.engine.stage import Stage
from studio.io.assets import AssetStore
from studio.io.paths import models_folder


@dataclass(frozen=True)
class Kit:
    """The long-lived objects of one command, each built when it is first needed."""

    folder: Path
    detector: DetectorName = DetectorName.BUILT_IN

    @cached_property
    def assets(self) -> AssetStore:
        """Everything the command reads, by content."""
        return AssetStore(self.folder / "assets")

    @cached_property
    def models(self) -> ModelStore:
        """The networks, on the best device."""
        return ModelStore(models_folder(), choose_device().id)

    @cached_property
    def photos(self) -> PhotoImport:
        """The way photos come in."""
        return PhotoImport(self.assets, DetectorChoice(self.models, self.detector))

    @cached_property
    def voices(self) -> VoiceBook:
        """Decoded voices."""
        return VoiceBook(self.folder / "voices", self.assets)

    @cached_property
    def stage(self) -> Stage:
        """What renders."""
        return Stage(self.models, PhotoBook(self.assets).photo, self.assets.path)


@contextmanager
def kit(detector: DetectorName = DetectorName.BUILT_IN) -> Iterator[Kit]:
    """A kit whose files are gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="quintet-") as folder:
        made = Kit(Path(folder), detector)
        yield made
        if "stage" in made.__dict__:
            made.stage.close()


def existing(paths: list[Path]) -> list[Path]:
    """`paths`, all of which are there; BadInput names the first that is not."""
    for path in paths:
        if not path.exists():
            raise BadInput(f"There is no {path}.", "Check the name.")
    return paths
