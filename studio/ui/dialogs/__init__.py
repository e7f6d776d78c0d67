"""Windows that ask or show something and close again."""
