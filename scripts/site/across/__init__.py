"""What runs across all policies: what words mean, how we read what is unclear, where and for whom a policy is."""
