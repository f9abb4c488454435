"""Compiles policy_data into build/policies.json, or says everything that is wrong with it."""
