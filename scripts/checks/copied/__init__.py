"""Finds sentences of the sources in policy_data, which restates them in words of its own."""
