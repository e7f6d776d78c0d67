"""How the landmark detector was trained and is measured; never shipped."""
