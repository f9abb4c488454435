"""The picture of a checker at work, light and dark, for the home page and the README; made from the built site."""
