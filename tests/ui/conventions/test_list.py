"""The list of conventions names every test of this folder, and no other."""

import ast
import re
from pathlib import Path

HERE = Path(__file__).parent


def test_every_convention_is_listed_with_its_test():
    listed = re.findall(r"\| `(test_\w+)` \|$", (HERE / "README.md").read_text(), re.M)
    there = [
        node.name
        for path in HERE.rglob("test_*.py")
        if path != Path(__file__)
        for node in ast.parse(path.read_text()).body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    ]
    assert sorted(listed) == sorted(there)
