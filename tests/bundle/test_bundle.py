"""What the browser loads, and what is said when it cannot be made."""

import json
from pathlib import Path

import pytest

from scripts.bundle import BundleError, parts, publish, runtime
from scripts.bundle.javascript import bundle_script
from scripts.bundle.places import ROOT


def test_pyodide_is_copied_without_the_files_of_other_packages(tmp_path: Path) -> None:
    """Three files are all it takes: the two scripts are one."""
    runtime.copy_runtime(tmp_path)

    assert {path.name for path in tmp_path.iterdir()} == {*runtime.COPIED, "pyodide.js"}


def test_another_version_of_pyodide_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bytecode and start-up hold for one version alone."""
    (tmp_path / "package.json").write_text(json.dumps({"version": "0.28.0"}))
    monkeypatch.setattr(runtime, "PYODIDE", tmp_path)

    with pytest.raises(BundleError, match=r"holds Pyodide 0\.28\.0, and 0\.29\.5 is wanted\. Install it: make setup"):
        runtime.copy_runtime(tmp_path)


def test_without_pyodide_the_message_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The locked packages have to be installed first."""
    monkeypatch.setattr(runtime, "PYODIDE", tmp_path)

    with pytest.raises(BundleError, match="Install the locked packages: make setup"):
        runtime.copy_runtime(tmp_path)


def test_the_lock_names_the_python_that_compiled_the_wheel() -> None:
    """Bytecode of another Python would not load."""
    info = runtime.read_lock()["info"]

    assert isinstance(info, dict)
    assert info["python"].startswith("3.13.")


def test_without_compiled_policies_the_message_says_how_to_compile_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Policies come before the bundle."""
    monkeypatch.setattr(parts, "POLICIES", tmp_path / "policies.json")

    with pytest.raises(BundleError, match="Compile the policies first: make compile"):
        parts.compiled()


def test_a_script_with_an_error_is_named_with_its_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What esbuild says about the error is passed on."""
    monkeypatch.setattr("scripts.bundle.javascript.ROOT", tmp_path)
    script = tmp_path / "broken.js"
    script.write_text("const = 1;\n")

    with pytest.raises(BundleError, match=r"(?s)broken\.js does not bundle:.*broken\.js:1:6"):
        bundle_script(script, tmp_path / "out.js")


def test_a_script_that_is_missing_is_named(tmp_path: Path) -> None:
    """The name is that of the source, from the top of the repository."""
    with pytest.raises(BundleError, match=r"There is no script docs/nothing\.js"):
        bundle_script(ROOT / "docs" / "nothing.js", tmp_path / "out.js")


def test_a_site_gets_the_bundle_without_its_stamp(tmp_path: Path) -> None:
    """Everything goes to assets/, beside what is there already."""
    bundle, site = tmp_path / "bundle", tmp_path / "site"
    for path in (bundle / "engine" / "worker.js", bundle / ".ready", site / "assets" / "site.css"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    publish(site, bundle)

    found = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert found == {"assets/site.css", "assets/engine/worker.js"}


def test_without_a_bundle_the_message_says_how_to_make_it(tmp_path: Path) -> None:
    """A site without the calculator is not published by mistake."""
    with pytest.raises(BundleError, match="Make it first: make bundle"):
        publish(tmp_path, tmp_path / "bundle")
