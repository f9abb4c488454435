"""What a page says of itself to programs, in the words of schema.org (JSON-LD): data, which no browser runs."""

import json
from collections.abc import Callable

from scripts.site.data import Json, Library
from scripts.site.links import DATA, policy_page
from scripts.site.open_data.files import FOLDER
from scripts.site.open_data.notice import ATTRIBUTION, LICENSE_URL, WHAT_NOT

_CONTEXT = "https://schema.org"
_FORMS = {"policies.json": "application/json", "criteria.csv": "text/csv", "codes.csv": "text/csv"}
# Nothing in it can end the element that it stands in.
_ESCAPED = str.maketrans({"<": r"\u003c", ">": r"\u003e", "&": r"\u0026"})


def structured_data(library: Library, page: str, address: Callable[[str], str]) -> str:
    """The JSON-LD of the page with this source path; nothing for a page that has none.

    ``address`` gives the full address of a path of the site, or nothing where the site has none on the web.
    """
    found = _dataset(address) if page == DATA else _policy(library, page, address)
    return json.dumps(found, ensure_ascii=False, sort_keys=True).translate(_ESCAPED) if found else ""


def _policy(library: Library, page: str, address: Callable[[str], str]) -> Json:
    policy = next((each for each in library.policies if policy_page(each["id"]) == page), None)
    if policy is None:
        return None
    return {
        "@context": _CONTEXT,
        "@type": "MedicalWebPage",
        "name": policy["title"],
        "description": policy.get("summary", ""),
        "inLanguage": "en-US",
        "isAccessibleForFree": True,
        # The day on which what the page says was last held against its source.
        "lastReviewed": policy["dates"]["verified"],
        "isBasedOn": {"@type": "CreativeWork", "name": library.source(policy["source"])["title"]},
        "about": {"@type": "MedicalProcedure", "name": policy["title"], "code": _codes(library, policy)},
        **_url(address(page)),
    }


def _codes(library: Library, policy: Json) -> Json:
    names = dict.fromkeys(name for group in policy["codes"] for name in group["codes"])
    codes = map(library.code, names)
    return [{"@type": "MedicalCode", "codeValue": code["code"], "codingSystem": code["system"]} for code in codes]


def _dataset(address: Callable[[str], str]) -> Json:
    return {
        "@context": _CONTEXT,
        "@type": "Dataset",
        "name": f"{ATTRIBUTION}: the data",
        "description": WHAT_NOT + "Policies, questions, procedure codes and worked cases as JSON and CSV.",
        "license": LICENSE_URL,
        "creator": {"@type": "Organization", "name": ATTRIBUTION},
        "inLanguage": "en-US",
        "isAccessibleForFree": True,
        "distribution": [_download(name, form, address(f"{FOLDER}/{name}")) for name, form in _FORMS.items()],
        **_url(address(DATA)),
    }


def _download(name: str, form: str, address: str) -> Json:
    content = {"contentUrl": address} if address else {}
    return {"@type": "DataDownload", "name": name, "encodingFormat": form, **content}


def _url(address: str) -> Json:
    return {"url": address} if address else {}
