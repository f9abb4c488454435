"""Programs that check and write nothing: the data against its sources, and the locked packages."""
