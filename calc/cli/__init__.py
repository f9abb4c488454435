"""The command line: the one part of the calculator, beside the boundary to the browser, that reads and writes."""
