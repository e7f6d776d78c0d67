"""What the rig says when it cannot go on."""


class RigError(Exception):
    """Something a person can mend: `message` says what is wrong, `hint` what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(f"{message} {hint}".strip())
        self.message = message
        self.hint = hint
