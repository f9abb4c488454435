"""What the criteria say about a case, and what they cannot say yet; knows nothing of advice."""
