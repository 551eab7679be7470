"""Rows about `qar render`: what editions cost, beside the check and beside other programs that make the same."""
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import time

# Other programs take so long that a few reports must do.
PEER_REPORTS = 8
HERE = os.path.dirname(os.path.abspath(__file__))
TYPST = os.path.join(HERE, "..", "node", "node_modules", "@typst-community", "typst-linux-x64", ".typst", "bin", "typst")
WEASYPRINT = """import sys, weasyprint
for path in sys.argv[1:]:
    weasyprint.HTML(path).write_pdf(path[:-5] + ".weasyprint.pdf")
"""


def cost(command, environment=None):
    """CPU, wall and user seconds of a command with all that it starts; its output is thrown away, findings are no failure."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, **(environment or {})})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(command[:4])} …: exit {done.returncode}")
    user = after.ru_utime - before.ru_utime
    return user + after.ru_stime - before.ru_stime, time.monotonic() - began, user


class Rendering:
    def __init__(self, bench, runs):
        self.bench, self.runs = bench, runs
        self.out = os.path.join(bench.build, "editions")
        self.drafts = sorted(os.path.join(bench.corpus, name, "report.md") for name in os.listdir(bench.corpus))
        self.few = self.drafts[:PEER_REPORTS]

    def render(self, formats, paths=None, threads=1):
        """Everything is made anew each time: the folder is emptied first."""
        shutil.rmtree(self.out, ignore_errors=True)
        return [self.bench.qar, "render", "--to", formats, "--audience", "school", "--force", "--fail-on", "never", "-q",
                "-j", str(threads), "-o", self.out, *(paths or [self.bench.corpus])]

    def median(self, make_command):
        """CPU, wall and user seconds."""
        measured = [cost(make_command()) for _ in range(self.runs)]
        return tuple(statistics.median(each[i] for each in measured) for i in range(3))

    def peak(self, paths):
        process = subprocess.Popen(self.render("html,docx,pdf", paths), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
        return usage.ru_maxrss / 1024

    def pages(self):
        """The few reports as our own HTML, from which other programs make PDF."""
        cost(self.render("html", self.few))
        kept = self.out + "-pages"
        shutil.rmtree(kept, ignore_errors=True)
        shutil.move(self.out, kept)
        return sorted(os.path.join(kept, name) for name in os.listdir(kept) if name.endswith(".html"))

    # CPU seconds for each of the few reports.

    def pandoc(self):
        made = os.path.join(self.bench.build, "pandoc.docx")
        return sum(cost(["pandoc", "-f", "gfm", draft, "-o", made])[0] for draft in self.few) / len(self.few)

    def weasyprint(self, pages):
        return cost(["/usr/bin/python3", "-c", WEASYPRINT, *pages])[0] / len(pages)

    def chromium(self, pages):
        made = os.path.join(self.bench.build, "chromium.pdf")
        flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
        return sum(cost(["chromium", *flags, "--print-to-pdf=" + made, "file://" + page])[0] for page in pages) / len(pages)

    def typst(self, typst):
        source = os.path.join(self.bench.build, "report.typ")
        total = 0
        for draft in self.few:
            with open(draft, encoding="utf-8") as file, open(source, "w", encoding="utf-8") as out:
                out.write(as_typst(file.read()))
            total += cost([typst, "compile", source, source + ".pdf"])[0]
        return total / len(self.few)


def as_typst(draft):
    """A draft near enough to Typst's own form: headings and lists, all else as plain words."""
    body = draft.split("\n---\n", 1)[-1]
    lines = []
    for line in body.splitlines():
        heading = re.match(r"(#+) (.*)", line)
        words = re.sub(r"([\\#$*_`<>@\[\]~])", r"\\\1", heading[2] if heading else line)
        lines.append("=" * len(heading[1]) + " " + words if heading else words)
    return "\n".join(lines) + "\n"


def rendering_rows(bench, runs, row):
    if not os.path.exists(os.path.join(bench.build, "qar-render")):
        print("no rows about rendering: it is not built")
        return []
    made = Rendering(bench, runs)
    reports = len(made.drafts)
    floor, _, floor_user = made.median(lambda: [bench.floor("md_cmark_html"), bench.corpus, "1"])
    check, _, check_user = made.median(lambda: bench.validate("--ignore", "spelling", bench.corpus))
    html, _, html_user = made.median(lambda: made.render("html"))
    docx = made.median(lambda: made.render("docx"))[0] / reports
    pdf, one, _ = made.median(lambda: made.render("pdf"))
    pdf /= reports
    _, two, _ = made.median(lambda: made.render("pdf", threads=2))
    rows = [
        row("what editions in HTML add to the check / md_cmark_html (user CPU)", (html_user - check_user) / floor_user, "<=", 3.0),
        row("check and HTML together / md_cmark_html (CPU)", html / floor),
        row("check and DOCX of a report, milliseconds (CPU)", 1000 * docx),
        row("check and PDF of a report, milliseconds (CPU)", 1000 * pdf),
        row("PDF, -j 1 / -j 2 (wall; wants two idle cores)", one / two, ">=", 1.7),
        row(f"peak memory of {reports} reports in three formats / of a quarter",
            made.peak([bench.corpus]) / made.peak(made.drafts[:max(1, reports // 4)]), "<=", 1.2),
    ]
    pages = made.pages()
    typst = shutil.which("typst") or (TYPST if os.path.exists(TYPST) else None)
    peers = [
        ("pandoc", shutil.which("pandoc"), made.pandoc,
         [("to DOCX / what DOCX adds to the check", docx - check / reports, 20.0), ("to DOCX / qar, check and all", docx, None)]),
        ("WeasyPrint", shutil.which("weasyprint"), lambda: made.weasyprint(pages), [("in one process / qar to PDF, check and all", pdf, 15.0)]),
        ("headless Chromium", shutil.which("chromium"), lambda: made.chromium(pages), [("/ qar to PDF, check and all", pdf, 40.0)]),
        ("Typst", typst, lambda: made.typst(typst), [("/ qar to PDF, check and all", pdf, 3.0)]),
    ]
    for peer, program, measure, against in peers:
        if not program:
            print(f"left out, since it is not installed: {peer}")
            continue
        theirs = measure()
        for what, ours, gate in against:
            rows.append(row(f"{peer} {what} (CPU of a report)", theirs / ours, gate and ">=", gate))
    return rows
