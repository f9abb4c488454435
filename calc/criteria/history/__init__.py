"""Conditions on prior procedures: which count, and what is asked of them; knows nothing of policies as data."""
