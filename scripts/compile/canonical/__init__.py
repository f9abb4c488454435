"""The canonical form: what the calculator and the pages read."""
