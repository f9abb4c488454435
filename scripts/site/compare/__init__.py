"""What several policies for one procedure ask, side by side; aligned by the vocabulary that they share."""
