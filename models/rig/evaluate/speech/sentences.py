"""What a GRID clip says: its name spells the six words of the corpus's grammar."""

_COMMANDS = {"b": "bin", "l": "lay", "p": "place", "s": "set"}
_COLOURS = {"b": "blue", "g": "green", "r": "red", "w": "white"}
_PREPOSITIONS = {"a": "at", "b": "by", "i": "in", "w": "with"}
_LETTERS = {letter: letter for letter in "abcdefghijklmnopqrstuvxyz"}
_DIGITS = {
    "z": "zero", "1": "one", "2": "two", "3": "three", "4": "four", "5": "five", "6": "six",
    "7": "seven", "8": "eight", "9": "nine",
}  # fmt: skip
_ADVERBS = {"a": "again", "n": "now", "p": "please", "s": "soon"}
_GRAMMAR = (_COMMANDS, _COLOURS, _PREPOSITIONS, _LETTERS, _DIGITS, _ADVERBS)


def text_of(name: str) -> str | None:
    """The sentence of the clip called `name`, such as s20_brbk7n; None for names of another kind.

    bin red by k seven now: command, colour, preposition, letter, digit, adverb.
    """
    code = name.rsplit("_", 1)[-1].lower()
    if len(code) != len(_GRAMMAR):
        return None
    words = [known.get(sign, "") for known, sign in zip(_GRAMMAR, code, strict=True)]
    return " ".join(words) if all(words) else None
