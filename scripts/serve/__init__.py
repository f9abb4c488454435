"""Serve the built site on localhost."""
