"""Asks the public databases whether a locked package has a known weakness, and says plainly what was not answered."""
