"""How many questions it takes to decide the worked cases, asked in several orders."""
