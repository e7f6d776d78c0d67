"""What a user can do to the document: one short function per action."""
