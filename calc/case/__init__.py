"""What is known about one request: questions, answers, prior procedures; knows nothing of criteria."""
