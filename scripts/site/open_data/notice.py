"""What every file of the data says of itself: where it comes from, what may be done with it, what it is not."""

from scripts.release import version
from scripts.site.data import Json

LICENSE = "CC-BY-4.0"
LICENSE_URL = "https://creativecommons.org/licenses/by/4.0/"
ATTRIBUTION = "Coverage policy reference"
TRADEMARK = (
    "CPT is a registered trademark of the American Medical Association. Codes are facts; labels are our own words."
)
WHAT_NOT = "Published criteria, restated in our own words. Not an authorization, and not medical advice. "
INDEPENDENT = "This reference is independent of the payers that it names."
IN_A_ROW = f"License {LICENSE}. {TRADEMARK}"


def about(title: str) -> Json:
    """The head of a JSON file."""
    return {
        "title": title,
        "license": LICENSE,
        "license_url": LICENSE_URL,
        "attribution": ATTRIBUTION,
        "trademark": TRADEMARK,
        "notice": WHAT_NOT + INDEPENDENT,
        "release": version(),
    }
