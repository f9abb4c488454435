"""What would have to be different: ways to meet, other dates, other versions; knows nothing of words."""
