"""Scaffolds a policy: its file, its worked cases, and the entries of its payer and source."""
