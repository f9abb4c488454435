"""The browsers of this machine, one folder for each: where it is, how to get it, how to start it."""
