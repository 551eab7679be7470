"""The schemas that `qar schema` prints are good draft-07, take the example files and what `qar` prints and renders as JSON,
and refuse what qar would report as an error: check.py QAR
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import jsonschema
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
QAR = sys.argv[1]
failures = []


class Loader(yaml.SafeLoader):
    """YAML as editors read it: days stay text, and only true and false are booleans."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))


def qar(*arguments):
    return subprocess.run([QAR, *arguments], cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)


def validator(name):
    schema = json.loads(qar("schema", name).stdout)
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


def takes(schema, what, value):
    for error in schema.iter_errors(value):
        failures.append(f"{what}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}")


def refuses(schema, what, text):
    if schema.is_valid(yaml.load(text, Loader)):
        failures.append(f"the schema takes {what}")


def front_matter(path):
    return path.read_text().split("---\n")[1]


evidence = validator("evidence")
report = validator("report")
profile = validator("profile")
config = validator("config")
results = validator("results")
trace = validator("trace")
changes = validator("changes")

# What the examples' pages name as planted, and the file written at speed in forgiven forms, are not of the documented form.
PLANTED = ("larkfield-2025-11/evidence/", "larkfield-2025-11-clean/evidence/pj.yaml", "ridgeway-college-2024-02/qar.yaml")
for schema, pattern, text_of in (
    (evidence, "examples/**/evidence/*.y*ml", pathlib.Path.read_text),
    (report, "examples/**/report.md", front_matter),
    (config, "examples/**/qar.yaml", pathlib.Path.read_text),
    (profile, "lib/profiles/*.yaml", pathlib.Path.read_text),
):
    paths = sorted(ROOT.glob(pattern))
    if not paths:
        failures.append(f"no file is like {pattern}")
    for path in paths:
        if not any(planted in path.as_posix() for planted in PLANTED):
            takes(schema, path.relative_to(ROOT), yaml.load(text_of(path), Loader))

entry = "{id: KT-01, date: 2025-11-10, activity: lesson visit, aspect: provision, observed: Seen.}"
evidence_of = "qar: evidence/1\nreview: r\nreviewer: {id: KT}\nentries: [%s]\n"
takes(evidence, "a smallest evidence file", yaml.load(evidence_of % entry, Loader))
refuses(evidence, "an unknown key", evidence_of % entry.replace("activity", "activty"))
refuses(evidence, "an unknown activity", evidence_of % entry.replace("lesson visit", "visit to the moon"))
refuses(evidence, "an entry without an id", evidence_of % entry.replace("id: KT-01, ", ""))
refuses(evidence, "another format", (evidence_of % entry).replace("evidence/1", "evidence/9"))
refuses(evidence, "a file without a reviewer", (evidence_of % entry).replace("reviewer: {id: KT}\n", ""))
takes(config, "a configuration", yaml.load("rules: {citation: advice, section/too-long: {severity: off, max: 3}}", Loader))
refuses(config, "an unknown severity", "rules: {citation: fatal}")
refuses(config, "an unknown key", "rule: {citation: off}")

printed = json.loads(qar("validate", "--format", "json", "examples").stdout)
takes(results, "qar validate --format json examples", printed)
if len(printed["findings"]) < 10 or not any(finding["fix"] for finding in printed["findings"]):
    failures.append("the examples are expected to give at least ten findings, some with a fix")
findings = qar("validate", "--format", "jsonl", "examples").stdout.splitlines()
if [json.loads(line) for line in findings] != printed["findings"]:
    failures.append("jsonl and json differ")

# The other forms that are printed, over all examples and over single entries and claims.
whole = json.loads(qar("trace", "--format", "json", "examples").stdout)
takes(trace, "qar trace --format json examples", whole)
if len(whole["reviews"]) < 5 or not any(review["notes"] for review in whole["reviews"]):
    failures.append("the examples are expected to give at least five traces, some with notes")
takes(trace, "qar trace KT-01", json.loads(qar("trace", "KT-01", "examples/quickstart/larkfield-2025-11", "--format", "json").stdout))
for key in ("reviews", "summary"):
    if trace.is_valid({name: value for name, value in whole.items() if name != key}):
        failures.append(f"the schema takes a trace without {key}")
kinds = set()
for old in ("quickstart/larkfield-2025-11-clean", "year/fernworth-2025-12"):
    compared = json.loads(qar("changes", "--format", "json", f"examples/{old}/report.md", "examples/quickstart/larkfield-2025-11/report.md").stdout)
    takes(changes, f"qar changes --format json from {old}", compared)
    kinds |= {change["kind"] for each in compared["comparisons"] for change in each["changes"]}
if not {"changed", "added", "removed"} <= kinds:
    failures.append(f"the drafts are expected to differ in more ways than {sorted(kinds)}")
with tempfile.TemporaryDirectory() as work:
    draft = shutil.copytree(ROOT / "examples/quickstart/larkfield-2025-11-clean", pathlib.Path(work) / "review") / "report.md"
    qar("agree", "--as", "lead", draft)
    draft.write_text(draft.read_text().replace("pupils", "children", 40))
    sealed = json.loads(qar("changes", "--format", "json", draft).stdout)
    takes(changes, "qar changes since an agreement", sealed)
    if not any(each["changes"] for each in sealed["comparisons"]):
        failures.append("an edit after an agreement is expected to be a change")

# Editions, where the program that makes them was built.
if (pathlib.Path(QAR).parent / "qar-render").exists():
    edition = validator("edition")
    with tempfile.TemporaryDirectory() as folder:
        for audience in ("working", "public"):
            qar("render", "--quiet", "--force", "--to", "json", "--audience", audience, "-o", folder, "examples/year",
                "examples/quickstart/larkfield-2025-11-clean", "tests/node/hard-to-lay-out")
        editions = sorted(pathlib.Path(folder).glob("*.json"))
        if len(editions) < 20:
            failures.append(f"only {len(editions)} editions were made")
        for path in editions:
            takes(edition, path.name, json.loads(path.read_text()))

for failure in failures:
    print(failure)
sys.exit(1 if failures else 0)
