#!/usr/bin/env python3
"""One invented review that is far larger than any real one, to see how time grows: gen_large_review.py OUT [--entries 20000] [--claims 2000]

Five reviewers share the entries; each claim cites three of them. The same numbers give the same bytes.
"""
import argparse, datetime, os, random

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("out")
parser.add_argument("--entries", type=int, default=20000)
parser.add_argument("--claims", type=int, default=2000)
args = parser.parse_args()

WORDS = "pupils explain their drafts to a partner and use what they have learned about rivers numbers maps poems and music while adults listen ask and wait for answers".split()
ASPECTS = ["leadership", "provision", "disadvantaged", "engagement"]
TITLES = ["Leadership at all levels", "Quality of provision and outcomes", "Quality of provision and outcomes for disadvantaged pupils and/or pupils with additional needs", "Engagement and inclusion"]
ACTIVITIES = ["learning walk", "lesson visit", "work scrutiny", "pupil discussion", "leader meeting", "staff meeting", "document review"]
REVIEWERS = ["LR", "KT", "MO", "SB", "PJ"]
random_ = random.Random(4)
sentence = lambda words: " ".join(random_.choice(WORDS) for _ in range(words)).capitalize() + "."

os.makedirs(os.path.join(args.out, "evidence"), exist_ok=True)
each = args.entries // len(REVIEWERS)
for reviewer in REVIEWERS:
    with open(os.path.join(args.out, "evidence", reviewer.lower() + ".yaml"), "w", encoding="utf-8") as file:
        file.write(f"qar: evidence/1\nreview: large-2025-11\nreviewer: {{id: {reviewer}, role: {'lead' if reviewer == 'LR' else 'visiting'} reviewer, school: Harbour Academy}}\nentries:\n")
        for i in range(1, each + 1):
            day = datetime.date(2025, 11, 10 + i % 3)
            file.write(f"  - id: {reviewer}-{i:02}\n    date: {day}\n    activity: {ACTIVITIES[i % 7]}\n    with: assistant headteacher\n    place: Year {i % 6 + 1}\n    aspect: {ASPECTS[i % 4]}\n"
                       f"    focus: [theme {i % 50}]\n    suggests: {'development' if i % 5 == 0 else 'strength'}\n    observed: |\n      {sentence(16)}\n      {sentence(14)}\n")
with open(os.path.join(args.out, "report.md"), "w", encoding="utf-8") as file:
    file.write("---\nqar: report/1\nprofile: qar-2025\nreview: large-2025-11\nstage: draft\nschool: {name: Largefield Primary School, phase: primary}\n"
               "dates: {from: 2025-11-10, to: 2025-11-12}\nteam: {lead: LR, reviewers: [KT, MO, SB, PJ], planned: 5}\nestimates: declined\n---\n")
    for aspect, title in enumerate(TITLES):
        file.write(f"\n## {title}\n\n### What went well\n\n")
        for claim in range(args.claims // 4):
            cited = "; ".join(f"@{random_.choice(REVIEWERS)}-{4 * random_.randrange(1, each // 4) + aspect:02}" for _ in range(3))
            file.write(f"- {sentence(18)} {sentence(12)} [{cited}]\n")
