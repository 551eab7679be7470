"""A merge that is ended in the middle: every file is as it was or wholly new.  check.py QAR

The same merge of evidence with drafts that follow it is ended by SIGKILL and SIGINT at many moments, and, where strace may be
used, at each of its writes, syncs and renamings.
"""
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time

QAR = os.path.abspath(sys.argv[1])
DRAFTS = 3
ENTRIES = 250
failures = []


def evidence(words):
    entries = "".join(
        f"  - id: KT-{number:02}\n    date: 2025-11-1{number % 3}\n    observed: |\n      {words} {number}, seen in a lesson of Year {number % 6 + 1}.\n"
        for number in range(1, ENTRIES + 1))
    return f"qar: evidence/1\nreview: alder-2025-11\nreviewer: {{id: KT, role: visiting reviewer}}\nentries:\n{entries}"


def draft(number):
    claims = "".join(f"- Claim {each} of draft {number}. [@KT-{each:02}]\n" for each in range(1, 60))
    return f"---\nqar: report/1\nevidence: ../late\n---\n\n## Leadership at all levels\n\n### What went well\n\n{claims}"


OLD = {"early/kt.yaml": evidence("Early"), "late/kt.yaml": evidence("Late"), "all.yaml": "old\n"}
OLD.update({f"drafts/{number}.md": draft(number) for number in range(DRAFTS)})
COMMAND = [QAR, "merge", "evidence", "early/kt.yaml", "late/kt.yaml", "--renumber", "-q", "-o", "all.yaml",
           "--drafts", *(f"drafts/{number}.md" for number in range(DRAFTS))]


def fresh(folder):
    shutil.rmtree(folder, ignore_errors=True)
    for name, text in OLD.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def files_in(folder):
    return {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}


def look(folder, new, what, tidy):
    """What stands in the folder after the end; `tidy`: nothing may be left over, and all files or none are new."""
    found = files_in(folder)
    for name in sorted(found.keys() - OLD.keys()):
        temporary = os.path.basename(name).startswith(".qar-") and name.endswith(".tmp")
        if tidy or not temporary:
            failures.append(f"{what}: {name} is left over")
    changed = {name for name in OLD if new[name] != OLD[name]}
    done = set()
    for name in OLD:
        text = found[name].read_text() if name in found else None
        if text not in (OLD[name], new[name]):
            failures.append(f"{what}: {name} is neither old nor new")
        elif name in changed and text == new[name]:
            done.add(name)
    if "all.yaml" in done and done != changed:
        failures.append(f"{what}: the evidence is new, and these are not: {sorted(changed - done)}")
    if tidy and done and done != changed:
        failures.append(f"{what}: some files are new, and these are not: {sorted(changed - done)}")
    return "new" if done == changed else "old" if not done else "both"


def finished(folder):
    """The texts as a merge that nobody ends makes them, and how long that takes."""
    fresh(folder)
    began = time.monotonic()
    subprocess.run(COMMAND, cwd=folder, check=True)
    took = time.monotonic() - began
    return {name: path.read_text() for name, path in files_in(folder).items()}, took


def end_at_moments(folder, new, took, number, moments):
    for moment in range(moments):
        fresh(folder)
        with subprocess.Popen(COMMAND, cwd=folder, stderr=subprocess.DEVNULL) as process:
            time.sleep(took * 1.2 * moment / moments)
            process.send_signal(number)
        what = f"{signal.Signals(number).name} after {moment} of {moments}"
        if process.returncode not in (0, -number):
            failures.append(f"{what}: exit {process.returncode}")
        look(folder, new, what, tidy=number == signal.SIGINT)


def strace(folder, *words):
    return subprocess.run(["strace", "-f", "-qq", "-o", "/dev/null", *words, *COMMAND], cwd=folder, stderr=subprocess.DEVNULL, check=False)


def may_trace(folder):
    if not shutil.which("strace"):
        return False
    fresh(folder)
    return strace(folder, "-e", "trace=rename").returncode == 0


def end_at_calls(folder, new):
    seen = set()
    for number, name in ((signal.SIGKILL, "KILL"), (signal.SIGINT, "INT")):
        for call, times in (("fsync", DRAFTS + 1), ("rename", DRAFTS + 1), ("write", DRAFTS + 2)):
            for when in range(1, times + 1):
                fresh(folder)
                strace(folder, "-e", f"trace={call}", "-e", f"inject={call}:signal={name}:when={when}")
                what = f"SIG{name} at {call} {when}"
                seen.add((name, look(folder, new, what, tidy=number == signal.SIGINT)))
    if ("KILL", "both") not in seen or ("KILL", "old") not in seen:
        failures.append("no kill met the merge between two renamings, or before the first")
    if ("INT", "old") not in seen:
        failures.append("no interruption met the merge before the first renaming")


def fail_calls(folder, new):
    """A disk that is full, or a folder that refuses, at any step."""
    for call, error, times in (("write", "ENOSPC", DRAFTS + 1), ("fsync", "EIO", DRAFTS + 1), ("rename", "EACCES", 1)):
        for when in range(1, times + 1):
            fresh(folder)
            ended = strace(folder, "-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={when}")
            what = f"{error} at {call} {when}"
            if look(folder, new, what, tidy=True) != "old" or ended.returncode != 2:
                failures.append(f"{what}: exit {ended.returncode}, or a file was written")


with tempfile.TemporaryDirectory() as work:
    review = pathlib.Path(work) / "review"
    texts, seconds = finished(review)
    if sum(texts[name] != OLD[name] for name in OLD) != DRAFTS + 1 or "KT-251" not in texts["drafts/0.md"]:
        failures.append("the merge does not write what this test is about")
    for ending in (signal.SIGKILL, signal.SIGINT):
        end_at_moments(review, texts, seconds, ending, 12)
    if may_trace(review):
        end_at_calls(review, texts)
        fail_calls(review, texts)
    else:
        print("strace cannot be used here: ended at moments only")

for failure in failures:
    print(failure)
sys.exit(1 if failures else 0)
