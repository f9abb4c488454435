"""What can go wrong with an export."""


class OfflineError(Exception):
    """The export cannot be made, or is not what it was; the message says why and what to do."""
