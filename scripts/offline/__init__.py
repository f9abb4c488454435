"""Make the site that needs no server: one zip to unpack, or one HTML file for one policy."""
