"""What is wrong with some inputs is said in one sentence each; the others are converted."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.__main__ import main
from tests.e2e.files import BROKEN, fingerprints, jpeg, report, webp, write

#: <linux/prctl.h> and <linux/capability.h>: what lets root read and write whatever it likes.
_PR_CAPBSET_DROP = 24
_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH = 1, 2


def test_a_batch_with_bad_inputs(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    good = write(folder, {"a.jpg": jpeg(), "z/b.jpg": jpeg()})
    bad = {name: reason for name, (_, reason) in BROKEN.items()}
    write(folder, {name: data for name, (data, _) in BROKEN.items()})
    gone, without = tmp_path / "gone.jpg", tmp_path / "texts"
    write(without, {"notes.txt": b"no picture"})
    bad |= {"gone.jpg": "not there", "texts": "holds no pictures"}
    before = fingerprints(tmp_path)

    code = main(["convert", str(gone), str(without), str(folder), "-o", str(out), "--json", "-"])

    told = capfd.readouterr()
    lines = report(told.out)
    assert code == 1
    assert lines.keys() == {path.name for path in good} | bad.keys()
    for name, reason in bad.items():
        line = lines[name]
        assert (line["status"], line["output"]) == ("failed", None), line
        assert line["code"]
        assert_is_one_sentence(line["message"], name, reason)
        assert told.err.count(line["message"]) == 1
    assert all(lines[path.name]["status"] == "converted" for path in good)
    made = fingerprints(out)
    assert {path.relative_to(out) for path in made} == {Path("in/a.webp"), Path("in/z/b.webp")}
    assert [webp(path).size for path in made] == [(120, 80)] * 2
    assert {path: found for path, found in fingerprints(tmp_path).items() if path not in made} == (
        before
    )


def test_a_source_that_is_not_there_leaves_no_folder(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["convert", str(tmp_path / "nowhere/a.jpg")]) == 1
    assert_is_one_sentence(capfd.readouterr().err.splitlines()[0], "a.jpg", "not there")
    assert list(tmp_path.iterdir()) == []


def test_an_output_folder_that_cannot_be_written_costs_what_belongs_there(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    write(folder, {"a.jpg": jpeg(), "shut/b.jpg": jpeg(), "z/c.jpg": jpeg()})
    write(out, {"in/shut": b"a file where a folder should be"})
    before = fingerprints(tmp_path)
    assert main(["convert", str(folder), "-o", str(out), "--json", "-"]) == 1
    told = capfd.readouterr()
    lines = report(told.out)
    assert {name: line["code"] for name, line in lines.items()} == {
        "a.jpg": None,
        "b.jpg": "output-denied",
        "c.jpg": None,
    }
    assert_is_one_sentence(lines["b.jpg"]["message"], "b.jpg", "cannot be written")
    made = fingerprints(tmp_path).keys() - before.keys()
    assert made == {out / "in/a.webp", out / "in/z/c.webp"}


@pytest.mark.skipif(sys.platform != "linux", reason="takes root's rights the Linux way")
def test_what_may_not_be_read_or_written(tmp_path: Path) -> None:
    files = {"open/a.jpg": jpeg(), "open/secret.jpg": jpeg(), "shut/b.jpg": jpeg()}
    good, secret, shut = write(tmp_path, files)
    locked = tmp_path / "locked"
    write(locked, {"c.jpg": jpeg()})
    before = fingerprints(tmp_path)
    for path, mode in ((secret, 0), (shut.parent, 0o555), (locked, 0)):
        path.chmod(mode)
    run = subprocess.run(
        [sys.executable, "-m", "app", "convert", *map(str, (good, secret, shut, locked))],
        preexec_fn=_give_up_rights if os.geteuid() == 0 else None,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    for path in (secret, shut.parent, locked):
        path.chmod(0o700)
    sentences = [line for line in run.stderr.splitlines() if line.endswith(".")]
    assert (run.returncode, run.stdout, len(sentences)) == (1, "", 3), run.stderr
    for name, reason in (
        ("secret.jpg", "cannot be read"),
        ("b.jpg", "cannot be written"),
        ("locked", "cannot be read"),
    ):
        (sentence,) = (one for one in sentences if name in one.partition(":")[0])
        assert_is_one_sentence(sentence, name, reason)
    assert fingerprints(tmp_path).keys() - before.keys() == {good.with_suffix(".webp")}
    assert before.items() <= fingerprints(tmp_path).items()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--quality", "101"], ["quality", "1 to 100", "101"]),
        (["--quality", "best"], ["quality", "best"]),
        (["--effort", "7"], ["effort", "0 to 6", "7"]),
        (["--resize", "huge"], ["resize", "huge"]),
        (["--resize", "0x0"], ["width", "0"]),
        (["--fit", "crop"], ["fit", "crop", "cover"]),
        (["--on-collision", "ask"], ["on-collision", "ask", "rename"]),
        (["--workers", "0"], ["workers", "0"]),
        (["--metadata", "gps"], ["metadata", "gps", "no-location"]),
        (["--colour", "red"], ["--colour"]),
        (["-o", "IN/a.jpg"], ["a.jpg", "is not a folder"]),
        (["-o", "IN/a.jpg/out"], ["a.jpg", "Not a directory"]),
        (["--json", "IN/nowhere/report"], ["report", "No such file"]),
        (["--json", "IN/a.jpg"], ["a.jpg", "not the picture"]),
        (["--json", "IN/link"], ["link", "not the picture"]),
        (["IN/scan", "--json", "IN/scan"], ["scan", "is to be converted"]),
        (["IN/scan", "--markup", "IN/scan"], ["scan", "is to be converted"]),
    ],
)
def test_an_impossible_option_ends_with_one_sentence(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], options: list[str], words: list[str]
) -> None:
    write(tmp_path, {"a.jpg": jpeg(), "scan": jpeg()})
    (tmp_path / "link").symlink_to("a.jpg")
    before = fingerprints(tmp_path)
    arguments = [one.replace("IN", str(tmp_path)) for one in options]
    with pytest.raises(SystemExit) as ended:
        main(["convert", str(tmp_path / "a.jpg"), *arguments])
    told = capfd.readouterr()
    assert (ended.value.code, told.out) == (2, "")
    sentence = told.err.splitlines()[-1]
    assert sentence.startswith("dropmill convert: error: ")
    assert all(word in sentence for word in words), sentence
    assert fingerprints(tmp_path) == before


def assert_is_one_sentence(text: str, name: str, reason: str) -> None:
    assert name in text
    assert reason in text
    assert text.endswith(".")
    assert "\n" not in text
    assert ". " not in text


def _give_up_rights() -> None:
    """Make root as anybody else as far as files are concerned, from the next program on."""
    libc = ctypes.CDLL(None)
    for capability in (_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH):
        libc.prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0)
