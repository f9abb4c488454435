"""Sentences that clinicians read; knows nothing of JSON, files or the browser."""
