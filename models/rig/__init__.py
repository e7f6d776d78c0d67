"""Training code and data preparation; not shipped in the wheel."""
