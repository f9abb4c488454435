"""Holds each worked case against what its author worked out by hand from the source."""

from scripts.checks.cases.check import Report, check_case, check_cases

__all__ = ["Report", "check_case", "check_cases"]
