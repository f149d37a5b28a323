"""`leadsto diff --rev`: what git keeps is read, and git's own doings stay as they are."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from leadsto.app import git as app_git
from leadsto.app.git import NotInGit, Repository
from leadsto.app.reading import read_folder
from leadsto.cli import leadsto
from leadsto.load import read_texts

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

WHO = {f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
ALONE = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", **WHO}
THEORY = """\
theory:
  title: Tea
timeframes:
  - id: short
    title: Short term
    starts: 0 months
stakeholder:
  id: guests
  title: Guests
outcomes:
  - id: known
    title: Guests are known
    timeframe: short
"""

Git = Callable[..., str]


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Runs git in a repository that has one theory, committed twice: A, and B with another title."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)

    def run(*words: str, given: bytes = b"") -> str:
        done = subprocess.run(
            ["git", *words],
            cwd=tmp_path / "repo",
            env={**os.environ, **ALONE},
            input=given,
            capture_output=True,
            check=True,
        )
        return done.stdout.decode()

    folder = tmp_path / "repo" / "outcomes"
    folder.mkdir(parents=True)
    run("init", "-q", "-b", "main")
    (folder / "theory.yaml").write_text(THEORY)
    run("add", ".")
    run("commit", "-q", "-m", "a")
    run("tag", "A")
    (folder / "theory.yaml").write_text(THEORY.replace("are known", "are known by name"))
    run("commit", "-q", "-a", "-m", "b")
    run("tag", "B")
    monkeypatch.chdir(tmp_path / "repo")
    return run


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(leadsto, ["diff", *map(str, arguments)])


def save(git: Git, message: str = "c") -> None:
    git("add", "-A")
    git("commit", "-q", "-m", message)


@pytest.mark.parametrize("revisions", ["A..B", "A..", "A", "HEAD~1..HEAD", "A..main"])
def test_two_revisions_are_compared(git: Git, revisions: str) -> None:
    result = run("--rev", revisions)
    assert result.exit_code == 1
    assert "        title: Guests are known → Guests are known by name" in result.stdout.splitlines()
    assert "Nothing sets them apart" in run("--rev", "B..B").stdout


def test_a_page_of_two_revisions_says_nothing_of_a_plan(git: Git) -> None:
    said = """\
  - id: cross
    title: Guests are cross
    timeframe: short
sources:
  - id: i1
    title: Interview
    type: interview
    access: public
claims:
  - source: i1
    path: [guests/known, guests/cross]
    strength: observed
"""
    Path("outcomes/theory.yaml").write_text(THEORY + said)
    save(git)
    run("--rev", "A..HEAD", "--format", "html", "--out", "page", "--draft")
    page = Path("page/index.html").read_text(encoding="utf-8")
    assert '"planned":null' in page


def test_what_is_not_committed_is_compared_where_one_revision_is_named(git: Git) -> None:
    Path("outcomes/theory.yaml").write_text(THEORY)
    assert run("--rev", "A").exit_code == 0
    assert run("--rev", "B").exit_code == 1
    assert run("--rev", "A..").exit_code == 1
    assert run("--rev", "..A").exit_code == 1  # HEAD against A


def test_from_within_the_folder_and_from_elsewhere(git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("outcomes")
    assert run("--rev", "A..B", ".").exit_code == 1
    monkeypatch.chdir(tmp_path)
    assert run("--rev", "A..B", "repo/outcomes").exit_code == 1
    assert run("--rev", "A..B", tmp_path / "repo").exit_code == 1


def test_a_folder_that_is_gone_can_still_be_compared(git: Git) -> None:
    shutil.rmtree("outcomes")
    assert run("--rev", "A..B").exit_code == 1
    result = run("--rev", "A")
    assert (result.exit_code, "there is no such file or folder" in result.output) == (2, True)


def test_nothing_is_touched_and_nothing_of_others_is_run(git: Git, tmp_path: Path) -> None:
    """Hooks, filters, text conversions, watchers and a pager: all set to leave a mark, none of them does."""
    mark = tmp_path / "mark"
    trap = tmp_path / "trap.sh"
    trap.write_text(f"#!/bin/sh\necho ran >> '{mark}'\ncat\n")
    trap.chmod(0o755)
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    for hook in ("post-checkout", "post-index-change", "pre-commit", "reference-transaction", "fsmonitor-watchman"):
        shutil.copy(trap, hooks / hook)
    Path(".gitattributes").write_text("*.yaml diff=trap filter=trap\n")
    save(git)
    for key in (
        "diff.trap.textconv",
        "diff.trap.command",
        "filter.trap.smudge",
        "filter.trap.clean",
        "core.fsmonitor",
        "core.pager",
        "diff.external",
        "core.sshCommand",
    ):
        git("config", key, str(trap))
    git("config", "core.hooksPath", str(hooks))
    Path("outcomes/extra.yaml").write_text("# not committed\n")
    before = everything(Path())
    assert run("--rev", "A..B").exit_code == 1
    assert run("--rev", "A").exit_code == 1
    assert not mark.exists()
    assert everything(Path()) == before


def everything(folder: Path) -> dict[str, tuple[bytes, int]]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


def test_variables_of_another_git_do_not_lead_astray(git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path / "other")], env={**os.environ, **ALONE}, check=True)
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "other" / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))
    assert run("--rev", "A..B").exit_code == 1


NAMES = [
    "a b.yaml",
    "-rf.yaml",
    "*.yaml",
    "ü.yaml",
    "q'\"$(touch x).yaml",
    "new\nline.yaml",
    "back\\slash.yaml",
    ":(top)x.yaml",
]


def test_a_revision_reads_as_the_folder_does(git: Git) -> None:
    """Odd names, folders, what is hidden or not meant, a table of claims, line ends and marks of order: all the same."""
    folder = Path("outcomes")
    for place, name in enumerate(NAMES):
        (folder / name).write_text(f"stakeholder:\n  id: s{place}\n  title: S {place}\n", newline="")
    (folder / os.fsdecode(b"latin-\xe9.yaml")).write_text("sources:\n  - id: i1\n    title: One\n    type: interview\n")
    (folder / "deep" / "er").mkdir(parents=True)
    (folder / "deep" / "er" / "crlf.yml").write_bytes(b"stakeholder:\r\n  id: crlf\r\n  title: Old ends\r\n")
    (folder / "deep" / "marked.yaml").write_bytes("stakeholder:\n  id: marked\n  title: Ü\n".encode("utf-16"))
    (folder / "claims.csv").write_text("source,path,finding,strength\ni1,guests/known,they say,observed\n")
    (folder / ".hidden").mkdir()
    (folder / ".hidden" / "x.yaml").write_text("theory: broken: [")
    (folder / "~$open.yaml").write_text("theory: broken: [")
    (folder / "old.yaml.bak").write_text("x")
    (folder / "picture.png").write_bytes(b"\0")
    save(git)
    then = Repository("outcomes").read("HEAD")
    now = read_folder("outcomes")
    assert set(then.texts) == set(now.texts)
    assert {name: text.text for name, text in then.texts.items()} == {
        name: text.text for name, text in now.texts.items()
    }
    assert read_texts(then.texts.values()).theory == now.reading.theory
    assert [finding for finding in now.reading.findings if finding.severity == "warning"][:1] == then.findings
    assert run("--rev", "HEAD").exit_code == 0


def test_line_ends_alone_are_no_difference(git: Git) -> None:
    file = Path("outcomes/theory.yaml")
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert run("--rev", "B").exit_code == 0


def test_links_are_judged_as_on_disk(git: Git, tmp_path: Path) -> None:
    folder = Path("outcomes")
    (tmp_path / "outside.yaml").write_text("sources: []\n")
    (folder / "deep").mkdir()
    (folder / "deep" / "real.yaml").write_text("sources: []\n")
    (folder / ".kept").mkdir()
    (folder / ".kept" / "shared.yaml").write_text("stakeholder:\n  id: shared\n  title: Shared\n")
    for name, target in {
        "out.yaml": "../../outside.yaml",
        "absolute.yaml": str(tmp_path / "outside.yaml"),
        "dangling.yaml": "nothing.yaml",
        "round.yaml": "round.yaml",
        "again.yaml": "deep/real.yaml",
        "hidden.yaml": ".kept/shared.yaml",
        "folder": "deep",
    }.items():
        (folder / name).symlink_to(target)
    save(git)
    then, now = Repository("outcomes").read("HEAD"), read_folder("outcomes")
    assert set(then.texts) == set(now.texts) == {"theory.yaml", "deep/real.yaml", "hidden.yaml"}
    told = {finding.place.file: finding.message for finding in then.findings}
    assert set(told) == {"out.yaml", "absolute.yaml", "dangling.yaml", "round.yaml", "folder"}
    assert told["out.yaml"] == "this is a link out of the folder, and what it points to was not read"
    result = run("--rev", "HEAD..HEAD")
    assert result.exit_code == 1
    assert "HEAD:outcomes/out.yaml" in result.stderr


def test_a_submodule_is_named(git: Git) -> None:
    git("update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},outcomes/vendor")
    git("commit", "-q", "-m", "c")
    found = Repository("outcomes").read("HEAD")
    assert [finding.message for finding in found.findings] == [
        "this folder is a repository of its own, and what it held then was not read"
    ]


def test_what_is_too_long_is_not_read(git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("leadsto.app.folder.LARGEST", 10)
    found = Repository("outcomes").read("HEAD")
    assert [finding.code for finding in found.findings] == ["LT005"]
    assert not found.texts


def test_nothing_is_fetched_where_a_clone_has_not_everything(
    git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git("config", "uploadpack.allowFilter", "true")
    source = f"file://{tmp_path / 'repo'}"
    subprocess.run(
        ["git", "clone", "-q", "--filter=blob:none", "--no-checkout", source, str(tmp_path / "part")],
        env={**os.environ, **ALONE},
        check=True,
    )
    monkeypatch.chdir(tmp_path / "part")
    before = everything(Path())
    found = Repository("outcomes").read("HEAD")
    assert [(finding.code, finding.message) for finding in found.findings] == [
        ("LT006", "git does not have what this file held, and it was not fetched")
    ]
    assert everything(Path()) == before


def test_a_shallow_clone_says_what_it_lacks(git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = f"file://{tmp_path / 'repo'}"
    subprocess.run(
        ["git", "clone", "-q", "--depth=1", "--no-tags", source, str(tmp_path / "shallow")],
        env={**os.environ, **ALONE},
        check=True,
    )
    monkeypatch.chdir(tmp_path / "shallow")
    result = run("--rev", "HEAD~1..HEAD")
    assert result.exit_code == 2
    assert "`git fetch --unshallow` brings the others" in result.output
    assert run("--rev", "HEAD..HEAD").exit_code == 0


@pytest.mark.parametrize(
    ("revisions", "folder", "said"),
    [
        ("C..B", "outcomes", "git knows no revision C; `git log --oneline` lists them"),
        ("A..--output=x", "outcomes", "'--output=x' is no revision"),
        ("--all..B", "outcomes", "'--all' is no revision"),
        ("A\n..B", "outcomes", "is no revision"),
        ("A:outcomes..B", "outcomes", "git knows no revision A:outcomes"),
        ("A..B", "elsewhere", "in A there is no folder elsewhere"),
        ("A..B", "outcomes/theory.yaml", "--rev compares a folder: give the one that it is in"),
        ("A..B", "/", "is in no git repository"),
    ],
)
def test_what_can_not_be_had_is_said_in_a_sentence(git: Git, revisions: str, folder: str, said: str) -> None:
    result = run(f"--rev={revisions}", folder)
    assert result.exit_code == 2
    assert said in result.output
    assert "Traceback" not in result.output
    assert not Path("x").exists()


def test_what_can_be_no_name_is_no_folder(git: Git) -> None:
    with pytest.raises(NotInGit, match="this can't be the name of a folder"):
        Repository("out\0comes")


def test_without_git_it_says_so(git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app_git, "which", lambda name: None)
    with pytest.raises(NotInGit, match="git is not installed"):
        Repository("outcomes")


def test_a_folder_that_is_new_in_the_later_revision(git: Git) -> None:
    shutil.copytree("outcomes", "more")
    save(git)
    result = run("--rev", "A..HEAD", "more")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "in A there is no folder more" in result.output


def test_what_is_not_in_a_revision_is_no_revision(git: Git) -> None:
    for revision in ("^HEAD", "^A", "HEAD^!"):
        ended = run("--rev", revision, "outcomes")
        assert ended.exit_code == 2, ended.output
        assert "revision" in ended.stderr
    assert run("--rev", "B^..B", "outcomes").exit_code == 1, "the one before B is a revision"


def test_gits_own_folder_is_refused_and_a_repository_without_work_tree_is_not(git: Git, tmp_path: Path) -> None:
    for folder in (".git", ".git/outcomes", ".git/refs/heads"):
        ended = run("--rev", "A..B", folder)
        assert ended.exit_code == 2, ended.output
        assert "git's own folder" in ended.stderr
    git("clone", "-q", "--bare", ".", str(tmp_path / "bare"))
    assert run("--rev", "A..B", tmp_path / "bare" / "outcomes").exit_code == 1
