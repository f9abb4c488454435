"""Parses conditions: the sugar of the YAML into a tree of explicit operators."""
