"""Reads files: characters, YAML and shapes, each thing with the place it stands at."""
