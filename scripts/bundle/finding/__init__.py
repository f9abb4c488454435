"""What the finder looks through: an index of everything that can be found, made from the compiled policies."""
