"""The style sheet of the window, made from the colours of a theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studio.io.paths import resources_folder

if TYPE_CHECKING:
    from studio.ui.theme import Colours

_CHUNK_SHARE = 0.33
"""How much of the accent is in the bar of a progress, over which text must be readable."""
_RESTING_SHARE = 0.55


def style_sheet(c: Colours, theme: str) -> str:
    """Qt style sheet of the window for the colours `c` of the theme called `theme`."""
    parts = (_frames(c, theme), _buttons(c), _fields(c, theme), _lists(c), _sliders(c), _menus(c))
    return "\n".join((*parts, _labels(c)))


def icon_url(name: str, theme: str) -> str:
    """Where the style sheet finds the symbol of a control, in the ink of `theme`."""
    path = resources_folder() / "icons" / "controls" / f"{name}-{theme}.svg"
    return f'url("{path.as_posix()}")'


def mixed(upper: str, lower: str, share: float) -> str:
    """`share` of the colour `upper` over `lower`, all as #rrggbb."""
    pairs = ((int(upper[i : i + 2], 16), int(lower[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(share * a + (1 - share) * b):02x}" for a, b in pairs)


def _resting(c: Colours) -> str:
    """The ground of what is chosen and cannot be used: lines are too bright for words on them."""
    return mixed(c.line, c.panel, _RESTING_SHARE)


def _frames(c: Colours, theme: str) -> str:
    close, floating = (icon_url(name, theme) for name in ("close", "float"))
    return f"""
    QMainWindow, QMainWindow > QWidget, QDialog {{ background: {c.window}; }}
    QMainWindow::separator {{ background: {c.window}; width: 5px; height: 5px; }}
    QMainWindow::separator:hover {{ background: {c.accent}; }}
    QDockWidget {{ color: {c.text}; font-weight: 600;
        titlebar-close-icon: {close}; titlebar-normal-icon: {floating}; }}
    QDockWidget::title {{ background: {c.panel}; padding: 6px 8px;
        border-bottom: 1px solid {c.line}; }}
    QScrollArea, QScrollArea > QWidget > QWidget {{ background: {c.window}; }}
    QFrame[card="true"] {{ background: {c.panel}; border: 1px solid {c.line};
        border-radius: 6px; }}
    QTabBar {{ background: {c.window}; }}
    QTabBar::tab {{ background: transparent; color: {c.muted}; padding: 5px 9px 6px 9px;
        border: none; border-top: 2px solid transparent; }}
    QTabBar::tab:hover {{ color: {c.text}; }}
    QTabBar::tab:selected {{ color: {c.text}; border-top-color: {c.accent}; }}
    QTabBar::tab:focus {{ background: {c.raised}; }}
    QToolTip {{ background: {c.raised}; color: {c.text}; border: 1px solid {c.line};
        padding: 4px; }}
    QStatusBar {{ color: {c.muted}; }} QStatusBar::item {{ border: none; }}
    QDialog#device_popup {{ background: {c.raised}; border: 1px solid {c.line}; }}
    """


def _buttons(c: Colours) -> str:
    """Rings of the focus are of the text's colour where the accent could not be told apart."""
    return f"""
    QPushButton, QToolButton {{ background: {c.raised}; border: 1px solid {c.line};
        border-radius: 5px; padding: 3px 10px; min-height: 18px; }}
    QPushButton[slim="true"] {{ padding: 3px 2px; }}
    QToolButton {{ padding: 2px 6px; min-height: 17px; }}
    QPushButton:hover, QToolButton:hover {{ border-color: {c.accent}; }}
    QPushButton:pressed, QToolButton:pressed, QToolButton:checked, QPushButton:checked {{
        background: {c.accent}; color: {c.accent_text}; border-color: {c.accent}; }}
    QToolButton[named="true"] {{ padding: 2px 4px; }}
    QToolButton[named="true"]:checked {{ background: {c.panel}; color: {c.muted};
        border-color: {c.line}; text-decoration: line-through; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {c.muted}; background: {c.panel}; }}
    QPushButton:focus, QToolButton:focus {{ border-color: {c.accent}; }}
    QToolButton:checked:disabled {{ background: {_resting(c)}; border-color: {c.line};
        color: {c.text}; }}
    QPushButton[primary="true"] {{ background: {c.accent}; color: {c.accent_text};
        border-color: {c.accent}; font-weight: 600; }}
    QPushButton[primary="true"]:disabled {{ background: {c.raised}; color: {c.muted};
        border-color: {c.line}; }}
    QPushButton[primary="true"]:hover, QPushButton[primary="true"]:focus,
    QToolButton:checked:focus, QPushButton:checked:focus {{ border-color: {c.text}; }}
    QToolButton[flat="true"] {{ background: transparent; border: none; padding: 4px 0;
        color: {c.text}; }}
    QStatusBar QToolButton[flat="true"] {{ padding: 0 4px; }}
    QToolButton[flat="true"]:hover, QToolButton[flat="true"]:focus {{ color: {c.accent}; }}
    """


def _fields(c: Colours, theme: str) -> str:
    names = ("down", "up", "check", "down-off", "up-off")
    down, up, check, down_off, up_off = (icon_url(name, theme) for name in names)
    return f"""
    QLineEdit, QComboBox, QAbstractSpinBox, QAbstractItemView, QTextEdit, QPlainTextEdit {{
        background: {c.raised}; border: 1px solid {c.line}; border-radius: 5px;
        selection-background-color: {c.accent}; selection-color: {c.accent_text}; }}
    QLineEdit {{ padding: 2px 6px; min-height: 20px; }}
    QComboBox {{ padding: 0 4px 0 7px; min-height: 24px; }}
    QAbstractSpinBox {{ padding: 0 2px 0 5px; min-height: 21px;
        qproperty-alignment: "AlignRight | AlignVCenter"; }}
    QTextEdit, QPlainTextEdit {{ padding: 4px; }}
    QLineEdit:hover, QComboBox:hover, QAbstractSpinBox:hover, QLineEdit:focus, QComboBox:focus,
    QComboBox:on, QAbstractSpinBox:focus, QAbstractItemView:focus, QTextEdit:focus,
    QPlainTextEdit:focus {{ border-color: {c.accent}; }}
    QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {{
        background: {c.panel}; color: {c.muted}; border-color: {c.line}; }}
    QComboBox::drop-down {{ border: none; width: 20px; }}
    QComboBox::down-arrow {{ image: {down}; width: 10px; height: 10px; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none;
        background: transparent; width: 16px; subcontrol-origin: border; }}
    QAbstractSpinBox::up-button {{ subcontrol-position: top right; margin-top: 2px; }}
    QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; margin-bottom: 2px; }}
    QAbstractSpinBox::up-arrow {{ image: {up}; width: 9px; height: 9px; }}
    QAbstractSpinBox::down-arrow {{ image: {down}; width: 9px; height: 9px; }}
    QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover {{
        background: {c.line}; border-radius: 3px; }}
    QAbstractSpinBox::up-arrow:off, QAbstractSpinBox::up-arrow:disabled {{ image: {up_off}; }}
    QAbstractSpinBox::down-arrow:off, QAbstractSpinBox::down-arrow:disabled {{ image: {down_off}; }}
    QComboBox::down-arrow:disabled {{ image: {down_off}; }}
    QCheckBox {{ spacing: 7px; min-height: 20px; }}
    QCheckBox::indicator, QAbstractItemView::indicator {{ width: 14px; height: 14px;
        background: {c.raised}; border: 1px solid {c.muted}; border-radius: 3px; }}
    QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{
        background: {c.accent}; border-color: {c.accent}; image: {check}; }}
    QCheckBox::indicator:hover {{ border-color: {c.accent}; }}
    QCheckBox::indicator:focus {{ border: 2px solid {c.accent}; width: 12px; height: 12px; }}
    QCheckBox::indicator:checked:focus {{ border-color: {c.text}; }}
    QCheckBox::indicator:disabled {{ background: {c.panel}; border-color: {c.line}; }}
    QCheckBox::indicator:checked:disabled {{ background: {c.muted}; }}
    QCheckBox:disabled {{ color: {c.muted}; }}
    """


def _lists(c: Colours) -> str:
    return f"""
    QAbstractItemView {{ outline: none; alternate-background-color: {c.panel}; }}
    QAbstractItemView::item:selected {{ background: {c.accent}; color: {c.accent_text}; }}
    QTreeView::item {{ min-height: 24px; padding: 0 3px; border: none; }}
    QComboBox QAbstractItemView {{ border-radius: 0; padding: 2px; }}
    QComboBox QAbstractItemView::item {{ min-height: 22px; }}
    QHeaderView {{ border: none; border-radius: 0; background: {c.panel}; }}
    QHeaderView::section {{ background: {c.panel}; color: {c.muted}; padding: 4px 6px;
        border: none; border-bottom: 1px solid {c.line}; }}
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
    QScrollBar::handle {{ background: {c.line}; border-radius: 4px; min-width: 24px;
        min-height: 24px; margin: 2px; }}
    QScrollBar::handle:disabled {{ background: transparent; }}
    QScrollBar::handle:hover {{ background: {c.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """


def _sliders(c: Colours) -> str:
    return f"""
    QSlider::groove:horizontal {{ height: 4px; background: {c.line}; border-radius: 2px; }}
    QSlider::sub-page:horizontal {{ background: {c.accent}; border-radius: 2px; }}
    QSlider::handle:horizontal {{ width: 14px; margin: -5px 0; border-radius: 7px;
        background: {c.text}; }}
    QSlider::handle:horizontal:hover {{ background: {c.accent}; }}
    QSlider::handle:horizontal:focus {{ width: 10px; border: 2px solid {c.accent}; }}
    QSlider::sub-page:horizontal:disabled {{ background: {c.line}; }}
    QSlider::handle:horizontal:disabled {{ background: {c.muted}; }}
    *[resting="true"] QSlider::sub-page:horizontal {{ background: {c.line}; }}
    *[resting="true"] QSlider::handle:horizontal {{ background: {c.muted}; }}
    *[resting="true"] QLabel {{ color: {c.muted}; }}
    QProgressBar {{ background: {c.raised}; border: 1px solid {c.line}; border-radius: 4px;
        text-align: center; min-height: 16px; }}
    QProgressBar::chunk {{ background: {mixed(c.accent, c.raised, _CHUNK_SHARE)};
        border-right: 2px solid {c.accent}; border-radius: 3px; }}
    """


def _menus(c: Colours) -> str:
    return f"""
    QMenuBar {{ background: {c.window}; }}
    QMenuBar::item {{ padding: 3px 7px; border-radius: 3px; background: transparent; }}
    QMenuBar::item:selected, QMenu::item:selected {{ background: {c.accent};
        color: {c.accent_text}; }}
    QMenu {{ background: {c.raised}; border: 1px solid {c.line}; padding: 4px; }}
    QMenu::item {{ padding: 5px 28px 5px 20px; border-radius: 3px; }}
    QMenu::item:disabled {{ color: {c.muted}; }}
    QMenu::item:disabled:selected {{ background: {_resting(c)}; color: {c.text}; }}
    QMenu::separator {{ height: 1px; background: {c.line}; margin: 4px 8px; }}
    """


def _labels(c: Colours) -> str:
    return f"""
    QLabel#tool_hint {{ background: {c.raised}; border: 1px solid {c.accent};
        border-radius: 6px; padding: 4px 10px; }}
    QLabel[muted="true"] {{ color: {c.muted}; }}
    QLabel[heading="true"] {{ font-size: 15px; font-weight: 600; }}
    QLabel[problem="true"], QToolButton[problem="true"] {{ color: {c.bad}; }}
    """
