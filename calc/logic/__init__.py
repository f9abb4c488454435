"""Three-valued logic and truth functions; knows nothing of dates, questions or policies."""
