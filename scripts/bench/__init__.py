"""Measure how fast the calculator starts, answers and evaluates."""
