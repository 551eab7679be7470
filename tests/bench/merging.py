"""What is merged in the benchmarks: evidence as a very large team would leave it, and three versions of a draft."""
import os
import resource
import shutil
import subprocess

WORDS = "leaders lessons pupils reading writing careful questions teachers plans books classes weekly support language".split()


def evidence_of_many(folder, files=50, entries=2000):
    os.makedirs(folder)
    for number in range(files):
        reviewer = chr(65 + number // 26) + chr(65 + number % 26) + "X"
        with open(os.path.join(folder, reviewer.lower() + ".yaml"), "w") as out:
            out.write(f"qar: evidence/1\nreview: alder-2025-11\nreviewer: {{id: {reviewer}, role: visiting reviewer}}\nentries:\n")
            for entry in range(1, entries + 1):
                text = " ".join(WORDS[(entry * step + number) % len(WORDS)] for step in range(1, 15))
                out.write(f"  - id: {reviewer}-{entry:02}\n    date: 2025-11-10\n    time: 09:{entry % 60:02}\n    activity: lesson visit\n"
                          f"    with: deputy headteacher\n    place: Year {entry % 6 + 1} mathematics\n    aspect: provision\n"
                          f"    focus: [reading, writing]\n    suggests: strength\n    observed: |\n      {text}.\n      {text}.\n")


def drafts_to_merge(draft, folder):
    """Each side of the draft with a change of its own."""
    os.makedirs(folder)
    with open(draft, encoding="utf-8") as read:
        text = read.read()
    bullets = [line for line in text.splitlines() if line.startswith("- ")]
    ours = text.replace(bullets[0], bullets[0] + "\n- A new bullet of ours stands here. [@LR-01]", 1)
    theirs = text.replace(bullets[-1], bullets[-1] + "\n- A new bullet of theirs stands here. [@LR-02]", 1)
    for name, version in (("base", text), ("ours", ours), ("theirs", theirs)):
        with open(os.path.join(folder, name + ".md"), "w", encoding="utf-8") as out:
            out.write(version)


def driver_seconds(qar, versions, folder, files=200):
    """CPU seconds that the driver spends on one draft, in a merge by git of `files` drafts that both sides changed: what the merge takes with it, less
    what it takes with a driver that does nothing."""
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    who = {f"GIT_{role}_{what}": f"bench{at}" for role in ("AUTHOR", "COMMITTER") for what, at in (("NAME", ""), ("EMAIL", "@example.org"))}
    environment = {**os.environ, **who, "HOME": folder, "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": os.devnull}

    def run(*command):
        subprocess.run(command, cwd=folder, env=environment, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)

    def commit(version):
        with open(os.path.join(versions, version + ".md"), encoding="utf-8") as read:
            text = read.read()
        for number in range(files):
            with open(os.path.join(folder, f"{number}.md"), "w", encoding="utf-8") as out:
                out.write(f"{text}\nDraft {number}.\n")
        run("git", "add", "-A")
        run("git", "commit", "-qm", version)

    def merge_seconds():
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        run("git", "merge", "-q", "--no-edit", "theirs")
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        run("git", "reset", "-q", "--hard", "kept")
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    run("git", "init", "-q", "-b", "ours")
    commit("base")
    run("git", "checkout", "-qb", "theirs")
    commit("theirs")
    run("git", "checkout", "-q", "ours")
    commit("ours")
    run("git", "branch", "kept")
    run(qar, "git", "install")
    with_driver = merge_seconds()
    run("git", "config", "merge.qar.driver", "true")
    return (with_driver - merge_seconds()) / files
