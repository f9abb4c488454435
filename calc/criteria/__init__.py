"""Conditions that a case is held against, as one circuit; knows nothing of policies as data."""
