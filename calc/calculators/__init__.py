"""Calculations beside the policies: units, codes, scores, relief; knows nothing of JSON texts, files or the browser."""
