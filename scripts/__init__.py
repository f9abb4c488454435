"""Programs that turn the data into the site."""
