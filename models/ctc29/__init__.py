"""The character net: from sound to letters, fifty times a second."""
