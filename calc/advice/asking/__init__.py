"""Which question comes next, why, and how many are left; knows nothing of words."""
