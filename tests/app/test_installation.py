from studio.app import installation
from studio.app.installation import Finding, look
from studio.domain.errors import StudioError
from studio.engine.model_store import ModelStore


def test_every_fault_has_one_fix(tmp_path, monkeypatch):
    def full():
        raise OSError("No space left on device")

    def missing():
        raise StudioError("It is missing.", "Install it.")

    (tmp_path / "blink").mkdir()
    (tmp_path / "blink" / "card.toml").write_text("no card")
    monkeypatch.setattr(installation, "_PACKAGES", ("torch", "no-such-package"))
    monkeypatch.setattr(installation, "models_folder", lambda: tmp_path)
    monkeypatch.setattr(installation, "_LOOKS", (("disk", full), ("tool", missing)))
    found = {finding.name: finding for finding in look()}
    assert found["torch"].well and found["quintet"].well
    faults = {name for name, finding in found.items() if not finding.well}
    assert faults == {"no-such-package", "networks", "disk", "tool"}
    assert all(found[name].text and found[name].fix for name in faults)
    assert found["tool"] == Finding(
        name="tool", well=False, text="It is missing.", fix="Install it."
    )


def test_damaged_weights_are_found_beside_whole_ones(tmp_path, monkeypatch):
    models = ModelStore(installation.models_folder())
    for name in ("blink", "flnet_lite"):
        folder = tmp_path / name
        folder.mkdir()
        for part in ("card.toml", "weights.safetensors"):
            (folder / part).write_bytes((models.root / name / part).read_bytes())
    (tmp_path / "blink" / "weights.safetensors").write_bytes(b"other")
    found = {f.name: f for f in installation._networks(ModelStore(tmp_path))}
    assert found["flnet_lite"].well and not found["blink"].well and found["blink"].fix
