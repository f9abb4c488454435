"""What can go wrong while bundling."""


class BundleError(Exception):
    """The bundle cannot be made; the message says what is missing and what to do."""
