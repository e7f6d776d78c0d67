"""Packs: what goes in comes out, the size is kept, one process unpacks, damage is said."""

import multiprocessing
import zipfile

import cv2
import numpy as np
import pytest

from models.rig.errors import RigError
from models.rig.footage import Clip, Footage, budget, coding
from models.rig.footage.pack import write_pack
from models.rig.footage.writer import Writer

SIZE = 96


def crop(random):
    """A smooth coloured picture with a red and white mouth: chroma that must survive."""
    coarse = random.integers(40, 210, (5, 5, 3)).astype(np.uint8)
    rgb = cv2.resize(coarse, (SIZE, SIZE), interpolation=cv2.INTER_CUBIC)
    cv2.ellipse(rgb, (48, 66), (16, 8), 0, 0, 360, (190, 40, 50), -1, cv2.LINE_AA)
    cv2.ellipse(rgb, (48, 66), (11, 3), 0, 0, 360, (235, 230, 215), -1, cv2.LINE_AA)
    return rgb


def footage(folder, *, clips=4, length=6, source="grid", fps=25.0, parts=False):
    """Footage of moving smooth pictures, one frame without a face."""
    random = np.random.default_rng(len(source))
    with Writer(folder, SIZE) as writer:
        for number in range(clips):
            whole, start = crop(random), writer.count
            points = random.uniform(0, SIZE, (74, 2)).astype(np.float32)
            for i in range(length):
                landmarks = points + i if number or i else np.full((74, 2), np.nan, np.float32)
                trust = random.integers(0, 256, (SIZE // 4, SIZE // 4)).astype(np.uint8)
                known = random.integers(0, 5, trust.shape).astype(np.uint8) if parts else None
                writer.row(np.roll(whole, i, 1), landmarks, trust, known)
            writer.clip(
                Clip(
                    name=f"{source}{number}",
                    person=f"{source}{number}",
                    source=source,
                    validation=number == 1,
                    start=start,
                    length=length,
                    fps=fps,
                    emotion="HAP",
                )
            )
        writer.credit([f"credit of {source}"])
    return Footage.open(folder)


def quiet(line):
    pass


@pytest.fixture(scope="module")
def packed(tmp_path_factory):
    """Two sources, their pack, and the footage that comes out of it."""
    folder = tmp_path_factory.mktemp("pack")
    made = [
        footage(folder / "a"),
        footage(folder / "b", source="photos", length=1, fps=0.0, parts=True),
    ]
    said = []
    write_pack(made, folder / "set.pack", max_mb=0.5, report=said.append)
    return made, Footage.open(folder / "set.pack"), folder, said


def test_pictures_come_back_without_a_shift_of_colour(packed):
    made, back, _, _ = packed
    meant = np.concatenate([np.asarray(one.frames, np.float32) for one in made])
    error = back.frames - meant
    assert 10 * np.log10(255**2 / np.square(error).mean()) > 38
    assert np.abs(error.mean((0, 1, 2))).max() < 0.5
    red = (np.abs(meant - (190, 40, 50)) < 2).all(-1)
    assert np.abs(error[red].mean(0)).max() < 3


def test_landmarks_masks_and_facts_come_back(packed):
    made, back, _, _ = packed
    meant = np.concatenate([one.landmarks for one in made])
    assert (np.isnan(back.landmarks) == np.isnan(meant)).all()
    assert np.nanmax(np.abs(back.landmarks - meant)) <= 1 / 32 + 1e-6
    trust = np.concatenate([one.trust for one in made]).astype(int)
    assert np.abs(back.trust - trust).max() <= 19
    assert (back.parts[24:] == made[1].parts).all()
    assert (back.parts[:24] == 255).all()
    assert [clip.name for clip in back.clips] == [c.name for one in made for c in one.clips]
    assert back.clips[0] == made[0].clips[0]
    assert back.clips[-1].start == 27
    assert back.credits.split("\n") == ["credit of grid", "credit of photos"]


def test_the_pack_keeps_its_size_and_says_its_quality(packed):
    _, _, folder, said = packed
    size = (folder / "set.pack").stat().st_size
    assert size <= 500_000
    assert "CRF" in said[-1]
    with zipfile.ZipFile(folder / "set.pack") as pack:
        assert all(i.compress_type == 0 for i in pack.infolist() if i.filename != "index.json")


def test_it_is_unpacked_once_and_again_when_it_changes(packed):
    made, _, folder, _ = packed
    frames = folder / "set.pack.unpacked" / "frames.npy"
    first = frames.stat().st_mtime_ns
    Footage.open(folder / "set.pack")
    assert frames.stat().st_mtime_ns == first
    write_pack(made[:1], folder / "set.pack", max_mb=0.5, report=quiet)
    assert len(Footage.open(folder / "set.pack").frames) == 24


def opened(path):
    return len(Footage.open(path).frames)


def test_two_processes_may_open_it_at_once(packed, tmp_path):
    write_pack(packed[0][:1], tmp_path / "set.pack", max_mb=0.5, report=quiet)
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        assert pool.map(opened, [tmp_path / "set.pack"] * 2) == [24, 24]
    assert {p.name for p in tmp_path.iterdir()} == {
        "set.pack",
        "set.pack.lock",
        "set.pack.unpacked",
    }


def test_a_damaged_pack_is_said_and_leaves_nothing(packed, tmp_path):
    _, _, folder, _ = packed
    bad = tmp_path / "bad.pack"
    with zipfile.ZipFile(folder / "set.pack") as good, zipfile.ZipFile(bad, "w") as made:
        for name in good.namelist():
            data = good.read(name)
            made.writestr(name, data[: len(data) // 2] if name.startswith("video") else data)
    with pytest.raises(RigError, match="damaged"):
        Footage.open(bad)
    assert {path.name for path in tmp_path.iterdir()} == {"bad.pack", "bad.pack.lock"}
    (tmp_path / "no.pack").write_bytes(b"something else")
    with pytest.raises(RigError, match="not a training pack"):
        Footage.open(tmp_path / "no.pack")


def test_performers_are_dropped_evenly_before_it_gets_too_bad(tmp_path):
    random = np.random.default_rng(3)
    with Writer(tmp_path / "noisy", SIZE) as writer:
        for number in range(12):
            start = writer.count
            for _ in range(8):
                noise = random.integers(0, 256, (SIZE, SIZE, 3)).astype(np.uint8)
                writer.row(noise, random.uniform(0, 90, (74, 2)).astype(np.float32))
            writer.clip(
                Clip(
                    name=str(number),
                    person=str(number),
                    source="performer",
                    validation=False,
                    start=start,
                    length=8,
                    fps=25.0,
                )
            )
    noisy = Footage.open(tmp_path / "noisy")
    write_pack([noisy], tmp_path / "set.pack", max_mb=0.4, report=quiet)
    assert (tmp_path / "set.pack").stat().st_size <= 400_000
    kept = [int(clip.name) for clip in Footage.open(tmp_path / "set.pack").clips]
    assert 2 <= len(kept) < 12
    assert np.ptp(np.diff(kept)) <= 1
    with pytest.raises(RigError, match="lowest quality"):
        write_pack([noisy], tmp_path / "tiny.pack", max_mb=0.005, report=quiet)


def test_footage_of_two_sizes_does_not_mix(packed, tmp_path):
    with Writer(tmp_path / "small", 32) as writer:
        writer.row(np.zeros((32, 32, 3), np.uint8), np.zeros((74, 2), np.float32))
        writer.clip(
            Clip(name="c", person="c", source="s", validation=False, start=0, length=1, fps=0)
        )
    small = Footage.open(tmp_path / "small")
    with pytest.raises(RigError, match="different crop sizes"):
        write_pack([packed[0][0], small], tmp_path / "set.pack", report=quiet)


def test_the_plan_takes_the_best_quality_that_fits():
    curve = budget.Curve(fine=4000.0, coarse=1000.0)
    assert curve.at(22) == pytest.approx(2000)
    need = budget.Need(rows=100, curve=curve, extra=0.0, finer=0.0, optional=True)
    assert budget.plan({"a": need}, 200_000 / 0.95 + 1).crf == 22
    assert budget.plan({"a": need}, 1e9).crf == budget.BEST
    least = need.bytes(budget.WORST)
    tight = budget.plan({"a": need}, least / 0.95 / 2)
    assert tight == budget.Plan(crf=budget.WORST, share=pytest.approx(0.5))
    assert budget.spread(range(10), 0.3) == [3, 6, 9]


def test_sound_features_survive(tmp_path):
    random = np.random.default_rng(0)
    spectra = random.integers(0, 256, (60, 105)).astype(np.uint8)
    motions = random.normal(0, 0.01, (30, 31, 2)).astype(np.float16)
    stems = np.array(["a", "b"])
    np.savez(tmp_path / "in.npz", spectra=spectra, motions=motions, stem=stems)
    coding.unpack_sound(coding.packed_sound(tmp_path / "in.npz"), tmp_path / "out.npz")
    with np.load(tmp_path / "out.npz") as back:
        error = np.abs(back["spectra"].astype(int) - spectra)
        assert error.max() <= coding.SPECTRUM_STEP / 2
        assert back["spectra"].dtype == np.uint8
        assert np.abs(back["motions"] - motions).max() <= 1.2 * coding.MOTION_STEP
        assert list(back["stem"]) == ["a", "b"]
