"""Ties each criterion to the passage it restates, by a fingerprint of the source's text, never the text itself."""
