"""Blocks: conditions that several policies share, written once with parameters."""
