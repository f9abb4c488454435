"""From compiled data to policies that can be evaluated; knows nothing of outcomes of a case."""
