"""The page that holds one case against all policies at once."""
