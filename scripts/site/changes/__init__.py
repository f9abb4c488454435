"""What changed and when: a page, a feed and a calendar."""
