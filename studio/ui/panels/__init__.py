"""One file per panel; a panel shows the document and asks the store to change it."""
