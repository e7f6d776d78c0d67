"""Other programs' keys: one table each, of what differs from ours.

A program that has no keys for something keeps ours, unless it uses them for something else. What
the first column names is a command; no keys at all is an empty pair of brackets.
"""

Table = dict[str, tuple[str, ...]]

QUINTET = "Quintet"

BLENDER: Table = {
    # Playback and time: Home shows everything there, J and L belong to editing.
    "back": ("Ctrl+Shift+Space",),
    "stop": (),
    "forward": (),
    "to_start": ("Shift+Left",),
    "to_end": ("Shift+Right",),
    "key_back": ("Down",),
    "key_on": ("Up",),
    "keys.previous": ("Down",),
    "keys.next": ("Up",),
    "set_in": ("Ctrl+Home",),
    "set_out": ("Ctrl+End",),
    "marker_add": ("M",),
    # View
    "view.all": ("Home",),
    "view.selection": ("Num+.", "F"),
    "view.in": ("Num++", "="),
    "view.out": ("Num+-", "-"),
    "full_screen": ("Ctrl+Alt+Space", "F11"),
    # Selecting: K and L, which shuttle elsewhere
    "keys.all": ("A",),
    "select.column": ("K",),
    "select.linked": ("L",),
    # Keys: Ctrl+G brings the value cursor to them, Shift and the right button put it.
    "keys.insert": ("I",),
    "menu.mirror": ("Ctrl+M",),
    "menu.in-betweens": ("Alt+D",),
    "arrange.ripple": ("E",),
    "blinks.apart": (),
    "arrange.scale_value": (),
    "between.breakdown": (),
    "cursor.keys": ("Ctrl+G",),
    "cursor.playhead": (),
    # Channels: Shift+W mutes them, N has their modifiers.
    "lane.mute": ("Shift+W",),
    "lane.modifiers": ("N", "Ctrl+Shift+M"),
    # Program
    "redo": ("Ctrl+Shift+Z",),
    "export": ("Ctrl+F12",),
    "palette": ("F3",),
}

PREMIERE: Table = {
    # Up and Down go to the edit before and after.
    "key_back": ("Up",),
    "key_on": ("Down",),
    "keys.previous": ("Up",),
    "keys.next": ("Down",),
    "to_start": ("Home",),
    "to_end": ("End",),
    "marker_add": ("M",),
    "marker_on": ("Shift+M",),
    "marker_back": ("Ctrl+Shift+M",),
    "marker_delete": ("Ctrl+Alt+M",),
    "clear_span": ("Ctrl+Shift+X",),
    "play_span": ("Ctrl+Shift+Space",),
    "span_of_keys": ("/", "X"),
    "loop": (),
    "full_screen": ("Ctrl+`",),
    # Tools: A everything after, B ripple, R rate stretch, P pen, D what is at the playhead
    "select.after": ("A",),
    "select.before": ("Shift+A",),
    "arrange.ripple": ("B",),
    "keys.draw": ("P",),
    "keys.pen": (),
    "select.playhead": ("D",),
    "snap.playhead": ("E",),
    "blinks.apart": (),
    "arrange.move": (),
    "select.box": (),
    "select.brush": (),
    "menu.handles": (),
    "menu.interpolation": (),
    "menu.remove": (),
    "menu.mirror": (),
    "lane.hide": (),
    "lane.modifiers": (),
    "lane.mute": (),
    "keys.toggle": (),
    "keys.paste_flipped": (),
    # Timeline
    "view.all": ("\\",),
    "view.selection": (),
    "view.in": ("=",),
    "view.out": ("-",),
    "keys.snap": ("S",),
    "arrange.scale_time": ("R",),
    "keys.all": ("Ctrl+A",),
    "keys.none": ("Ctrl+Shift+A",),
    "keys.invert": (),
    "keys.delete": ("Del", "Backspace"),
    "delete.ripple": ("Shift+Del", "'"),
    "delete.keys": (";",),
    # Program
    "redo": ("Ctrl+Shift+Z",),
    "export": ("Ctrl+M",),
    "new": ("Ctrl+Alt+N",),
    "import_curves": ("Ctrl+I",),
    "palette": ("Ctrl+Shift+P",),
}

AFTER_EFFECTS: Table = {
    # J and K go from key to key; Page Up and Page Down step by frames.
    "play": ("Space", "Num+0"),
    "back": (),
    "stop": (),
    "forward": (),
    "frame_back": ("PgUp", "Ctrl+Left"),
    "frame_on": ("PgDown", "Ctrl+Right"),
    "key_back": ("J",),
    "key_on": ("K",),
    "keys.previous": ("J",),
    "keys.next": ("K",),
    "to_start": ("Home", "Ctrl+Alt+Left"),
    "to_end": ("End", "Ctrl+Alt+Right"),
    "seconds_back_1": (),
    "seconds_on_1": (),
    "go_to_time": ("Alt+Shift+J",),
    "set_in": ("B",),
    "set_out": ("N",),
    "to_in": ("Shift+Home",),
    "to_out": ("Shift+End",),
    "marker_add": ("Num+*",),
    "loop": (),
    # Tools and layers: G draws; letters that unfold properties there do nothing here.
    "keys.draw": ("G",),
    "arrange.move": (),
    "arrange.scale_time": (),
    "select.box": (),
    "select.brush": (),
    "menu.handles": (),
    "blinks.apart": (),
    "lane.modifiers": (),
    "lane.hide": (),
    "lane.mute": (),
    "lane.lock": ("Ctrl+L",),
    # Keys
    "menu.interpolation": ("Ctrl+Alt+K",),
    "handles.clamped": ("F9",),
    "keys.hold": ("Ctrl+Alt+H",),
    "keys.duplicate": ("Ctrl+D",),
    "keys.all": ("Ctrl+Alt+A", "Ctrl+A"),
    "keys.none": ("Ctrl+Shift+A", "F2"),
    "keys.invert": (),
    # View
    "view.in": ("=",),
    "view.out": ("-",),
    "view.all": ("\\",),
    "view.selection": (),
    "view.graph": ("Shift+F3",),
    "view.playhead": (),
    # Program
    "redo": ("Ctrl+Shift+Z",),
    "export": ("Ctrl+M",),
    "new": ("Ctrl+Alt+N",),
    "import_curves": ("Ctrl+I",),
    "keymap": ("Ctrl+Alt+'",),
}

PRESETS: dict[str, Table] = {
    QUINTET: {},
    "Blender": BLENDER,
    "Premiere-JKL": PREMIERE,
    "After Effects": AFTER_EFFECTS,
}
