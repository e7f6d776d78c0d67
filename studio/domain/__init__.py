"""Pure values and functions: the document and what it means. No files, threads, Qt or torch."""
