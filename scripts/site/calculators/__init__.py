"""The pages of the calculators: the form, the formula with its source, and worked examples."""
