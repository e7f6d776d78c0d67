"""Extracts all words of the window: `python packaging/make_catalogues.py`.

Writes resources/translations/quintet.ts, the template that translators copy to quintet_<code>.ts
and fill with Qt Linguist; catalogues that are there keep their translations. The pseudo-language
(quintet_pseudo.ts: accented, two fifths longer, in brackets) shows what is not translated or has no
room. Words are found in the code: `tr` and `_tr` in studio/ui, and below it sentences, names and
titles, f-strings with holes for what they are about. (lupdate does not know the functions `_tr`.)
"""

import ast
import re
import sys
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "resources" / "translations"
BELOW = "below"
LOWER = ("domain", "app", "io", "engine")

QT_WORDS = (
    "OK", "Save", "Save All", "Open", "&Yes", "Yes to &All", "&No", "N&o to All", "Abort",
    "Retry", "Ignore", "Close", "Cancel", "Discard", "Help", "Apply", "Reset", "Restore Defaults",
)  # fmt: skip
"""What stands on the standard buttons of Qt's dialogs."""

SAID = {"start", "tell", "edit", "begin", "BadInput"}
"""What the window calls with words that are translated where they are shown: jobs, steps."""

_HOLE = re.compile(r"\{[^{}]*\}")
_TOKEN = re.compile(r"(\{[^{}]*\}|<[^<>]+>|&(?=\w)|\(\*[^)]*\)|\*\.\w+)")
_ACCENTS = str.maketrans("aeiouyAEIOUYcCnNsSzZdDgGlLrRtTwW", "åéîöüýÅÉÎÖÜÝçÇñÑšŠžŽðÐğĞłŁřŘţŢŵŴ")
_LONGER = 0.4

Words = dict[str, set[str]]


def main() -> None:
    """Write the template and bring every catalogue up to date."""
    TARGET.mkdir(parents=True, exist_ok=True)
    words = extracted()
    write(TARGET / "quintet.ts", words, {})
    for path in sorted(TARGET.glob("quintet_*.ts")):
        write(path, words, translations(path))
    write_pseudo(TARGET / "quintet_pseudo.ts", words)
    sys.stdout.write(f"{sum(map(len, words.values()))} texts in {len(words)} contexts\n")


def extracted() -> Words:
    """Every text by its context."""
    words: Words = defaultdict(set)
    for path in sorted((ROOT / "studio" / "ui").rglob("*.py")):
        _of_window(ast.parse(path.read_text(encoding="utf-8")), words)
    for layer in LOWER:
        for path in sorted((ROOT / "studio" / layer).rglob("*.py")):
            words[BELOW].update(_below(ast.parse(path.read_text(encoding="utf-8"))))
    words[BELOW].update(composed())
    words["PictureBar"].update(parts())
    words["QPlatformTheme"].update(QT_WORDS)
    return dict(words)


def write_pseudo(path: Path, words: Words) -> None:
    """The pseudo-language of all `words`."""
    done = {(c, source): accented(source) for c, found in words.items() for source in found}
    write(path, words, done)


def accented(text: str) -> str:
    """`text` in the pseudo-language; holes, tags, access keys and file patterns stay."""
    parts = _TOKEN.split(text)
    told = [p if i % 2 else p.translate(_ACCENTS) for i, p in enumerate(parts)]
    plain = sum(len(p) for p in parts[::2])
    return f"[{''.join(told)}{'·' * round(plain * _LONGER)}]"


def composed() -> Iterator[str]:
    """Names that the code puts together."""
    sys.path.insert(0, str(ROOT))
    from studio.domain.lanes import LANES

    for spec in LANES.values():
        yield from (spec.title, spec.tip, spec.group)
    yield "Take"


def parts() -> Iterator[str]:
    """Names of the parts of a face to choose from."""
    from studio.domain.face_parts import PARTS
    from studio.domain.pose import BUILT_IN

    yield from (title for title, _ in PARTS.values())
    yield from (pose.name for pose in BUILT_IN)


def _of_window(tree: ast.Module, words: Words) -> None:
    """Texts of `tr` by their class, of `_tr` by the context that the module's `_tr` names."""
    own = _own_context(tree)
    for scope in tree.body:
        name = scope.name if isinstance(scope, ast.ClassDef) else ""
        for call in (node for node in ast.walk(scope) if isinstance(node, ast.Call)):
            _of_call(call, {"tr": name, "_tr": own}, words)
        if isinstance(scope, ast.Assign | ast.AnnAssign) and scope.value is not None and own:
            # names that are translated where they are used, such as groups of commands
            named = [text for text in _texts(scope.value) if _is_words(text)]
            words[own].update(named)
            words["key_menus"].update(named)


def _of_call(call: ast.Call, contexts: dict[str, str], words: Words) -> None:
    texts = [_literal(argument) or "" for argument in call.args]
    called = _called(call)
    if called == "bounded" or called in SAID:  # settings of the document are shown by forms
        words[BELOW].update(text for text in texts if _is_words(text))
    elif contexts.get(called) and texts and texts[0]:
        words[contexts[called]].add(texts[0])
    elif called == "translate" and len(texts) > 1 and texts[0] and texts[1]:
        words[texts[0]].add(texts[1])


def _own_context(tree: ast.Module) -> str:
    for scope in tree.body:
        if isinstance(scope, ast.FunctionDef) and scope.name == "_tr":
            for node in ast.walk(scope):
                if isinstance(node, ast.Call) and _called(node) == "translate":
                    return _literal(node.args[0]) or ""
    return ""


def _below(tree: ast.Module) -> Iterator[str]:
    """Sentences and names in code that knows nothing of the window."""
    documented = {id(doc) for doc in _docstrings(tree)}
    inside = {id(p) for n in ast.walk(tree) if isinstance(n, ast.JoinedStr) for p in n.values}
    for node in ast.walk(tree):
        if id(node) in documented or id(node) in inside:
            continue
        text = _literal(node) if isinstance(node, ast.Constant | ast.JoinedStr) else None
        if text and _is_words(text):
            yield text
    for node in ast.walk(tree):  # values to choose from are single words, too
        if isinstance(node, ast.ClassDef) and any(_name(base) == "StrEnum" for base in node.bases):
            assigned = (part.value for part in node.body if isinstance(part, ast.Assign))
            yield from (text for value in assigned if (text := _literal(value)))


def _docstrings(tree: ast.Module) -> Iterator[ast.AST]:
    """Bare strings: they are for readers of the code."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant | ast.JoinedStr):
            yield node.value


def _texts(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield part.value


def _literal(node: ast.AST) -> str | None:
    """The text of a literal; an f-string with `{}` for what it is about."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(_literal(p) or "{}" for p in node.values)
    return None


def _is_words(text: str) -> bool:
    """Whether `text` is for people: letters, and either several words or a capital first."""
    plain = _HOLE.sub("", text).strip()
    if len(re.findall(r"[A-Za-z]", plain)) < 3 or re.search(r"[_\\=<>]|://|\n", plain):
        return False
    if plain.isupper() or re.search(r"[a-z][A-Z]", plain):
        return False  # phones, formats, names of other programs' channels
    return " " in plain or plain[0].isupper()


def _name(node: ast.AST) -> str:
    return node.id if isinstance(node, ast.Name) else ""


def _called(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def translations(path: Path) -> dict[tuple[str, str], str]:
    """What the catalogue at `path` has already."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name") or "", message.findtext("source") or "")
            found[key] = message.findtext("translation") or ""
    return found


def write(path: Path, words: Words, known: dict[tuple[str, str], str]) -> None:
    """A `.ts` file with all `words`; what `known` lacks is marked unfinished."""
    root = ET.Element("TS", version="2.1", sourcelanguage="en")
    code = path.stem.partition("_")[2]
    if code:
        root.set("language", code)
    for context in sorted(words):
        part = ET.SubElement(root, "context")
        ET.SubElement(part, "name").text = context
        for source in sorted(words[context]):
            message = ET.SubElement(part, "message")
            ET.SubElement(message, "source").text = source
            done = known.get((context, source), "")
            translation = ET.SubElement(message, "translation")
            translation.text = done
            if not done:
                translation.set("type", "unfinished")
    ET.indent(root, " ")
    text = ET.tostring(root, encoding="unicode")
    path.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8"
    )


if __name__ == "__main__":
    main()
