"""Calendar arithmetic and comparisons between bounds; knows nothing of cases."""
