"""The browsers of this machine: where each is, how to get it, how to start it."""
