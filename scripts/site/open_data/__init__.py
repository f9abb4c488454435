"""The data for others to take: JSON and CSV at addresses that last, below ``data/v1/``."""

from scripts.site.open_data.files import data_files

__all__ = ["data_files"]
