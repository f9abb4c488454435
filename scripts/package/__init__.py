"""Make what people install: the command line, with the compiled policies."""
