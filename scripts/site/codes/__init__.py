"""Procedure codes: a page for each, and the table of all."""
