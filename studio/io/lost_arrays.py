"""Documents whose arrays are partly gone: what hung on them is left out, and named."""

from typing import Any

from studio.io.assets import AssetStore

Document = dict[str, Any]


def without_lost(document: Document, assets: AssetStore, lost: list[str]) -> Document:
    """`document` without what cannot be read any more; `lost` gets a line for each such thing."""
    document = dict(document)
    if _gone(document.get("motion"), assets):
        document["motion"] = None
        lost.append("the motion of the performance")
    document["tracks"] = {
        name: _lane(name, lane, assets, lost)
        for name, lane in (document.get("tracks") or {}).items()
    }
    takes = document.get("takes") or []
    kept = [take for take in takes if not _take_gone(take, assets)]
    if len(kept) < len(takes):
        lost.append("takes" if len(takes) - len(kept) > 1 else "a take")
    document["takes"] = kept
    if document.get("sources"):
        document["sources"] = _bank(document["sources"], assets, lost)
    return document


def _lane(name: str, lane: Any, assets: AssetStore, lost: list[str]) -> Any:
    if isinstance(lane, dict) and _gone(lane.get("base"), assets):
        lost.append(f"the generated curve of {name}")
        return lane | {"base": None}
    return lane


def _take_gone(take: Any, assets: AssetStore) -> bool:
    bases = [track for _, track in take.get("bases") or ()]
    return any(_gone(track, assets) for track in (take.get("motion"), *bases))


def _bank(bank: Document, assets: AssetStore, lost: list[str]) -> Document:
    def photo(image: Any) -> Any:
        if not isinstance(image, dict) or not _missing(image.get("landmarks"), assets):
            return image
        lost.append(f"the landmarks of {image.get('name', 'a photo')}")
        return image | {"landmarks": None, "problem": "Its landmarks are lost: find the face again"}

    return bank | {
        "slots": [photo(image) for image in bank.get("slots") or ()],
        "extras": [photo(image) for image in bank.get("extras") or ()],
    }


def _gone(track: Any, assets: AssetStore) -> bool:
    return isinstance(track, dict) and _missing(track.get("values"), assets)


def _missing(array: Any, assets: AssetStore) -> bool:
    return isinstance(array, dict) and "asset" in array and not assets.has(str(array["asset"]))
