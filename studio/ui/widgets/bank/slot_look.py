"""What a slot says about its photo, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from studio.domain.photo_checks import PhotoWarning, focus, turn_deg, warnings_of
from studio.domain.sources import SHUT_EYE, SLOTS, SourceBank, SourceImage
from studio.ui.languages import said
from studio.ui.widgets.bank.slot_painting import SlotLook


def look_of(
    place: int,
    photo: SourceImage | None,
    bank: Sequence[SourceImage],
    thumbnail: QImage | None,
    missing: bool = False,
) -> SlotLook:
    """The look of `photo` at `place` beside the other photos of its `bank`.

    `missing` says that its file is not here.
    """
    shown = place < SLOTS
    if photo is None:
        return SlotLook(badge=str(place + 1), hint=_hint(place), tip=_empty_tip(place))
    if missing:
        return SlotLook(
            photo=photo,
            problem=_tr("File missing"),
            missing=True,
            badge=str(place + 1) if shown else "",
            tip=_tr("{} is missing: File > Relink media finds it again.").format(photo.name),
        )
    usable = photo.usable
    return SlotLook(
        photo=photo,
        thumbnail=thumbnail,
        warnings=_warnings(photo, bank) if shown else (),
        problem="" if usable else said(photo.problem),
        badge=str(place + 1) if shown else "",
        mouth=_tr("Mouth"),
        eyes=_tr("Eyes"),
        shut=_tr("shut") if usable and not shown and photo.eye_opening < SHUT_EYE else "",
        focus_text=said(focus(photo.sharpness).value) if usable and shown else "",
        tip=_tip(photo, bank),
    )


def _warnings(photo: SourceImage, bank: Sequence[SourceImage]) -> tuple[str, ...]:
    """Chips on the picture; blur is told by the sharpness badge."""
    found = warnings_of(photo, bank)
    return tuple(_worded(photo, warning) for warning in found if warning != PhotoWarning.BLURRED)


def _worded(photo: SourceImage, warning: PhotoWarning) -> str:
    if warning == PhotoWarning.TURNED and photo.landmarks is not None:
        return _tr("turned {:.0f}°").format(abs(turn_deg(photo.landmarks.array)))
    return said(warning.value)


def _tip(photo: SourceImage, bank: Sequence[SourceImage]) -> str:
    lines = [photo.name, _tr("{} × {} pixels").format(photo.width, photo.height)]
    if photo.usable:
        measures = _tr("Mouth {:.0f} % of the face height, eyes {:.0f} % of their width")
        lines.append(measures.format(100 * photo.mouth_opening, 100 * photo.eye_opening))
        sharp = _tr("Sharpness {:.0f} ({})")
        lines.append(sharp.format(photo.sharpness, said(focus(photo.sharpness).value)))
        advice = [_advice(warning) for warning in warnings_of(photo, bank)]
        lines += [line for line in advice if line]
        if photo is SourceBank(extras=tuple(bank)).neutral:
            lines.append(_tr("The performance starts from this photo."))
        lines.append(_tr("Double-click edits the landmarks, Del removes the photo."))
    else:
        lines.append(said(photo.problem))
    return "\n".join(lines)


def _advice(warning: PhotoWarning) -> str:
    return {
        PhotoWarning.TURNED: _tr("Turned more than 25°: a photo from the front warps better."),
        PhotoWarning.BLURRED: _tr("Blurred: the film cannot be sharper than its photos."),
        PhotoWarning.DUPLICATE: _tr("The same picture is in the bank twice: one adds nothing."),
    }[warning]


def _hint(place: int) -> str:
    """What an empty slot is meant for; the bank runs from a closed to an open mouth."""
    return {0: _tr("closed"), 2: _tr("half open"), SLOTS - 1: _tr("open")}.get(place, "")


def _empty_tip(place: int) -> str:
    return _tr("Slot {}: drop a photo, press Enter to browse, or Ctrl+V to paste.").format(
        place + 1
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("SlotLook", text)
