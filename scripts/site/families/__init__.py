"""The pages of procedures and conditions: what policies are found by."""
