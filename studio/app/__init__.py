"""The application without a face: document, session, jobs, preview."""
