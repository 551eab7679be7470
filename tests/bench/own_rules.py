"""An organisation's rule pages of invented words: as many as are wanted, in pages of the size of the built-in ones."""
import os
import random

WORDS_PER_PAGE = 22

PAGE = """\
qar: rule/1
title: Invented words {number}
why: They are here to be looked for.
source: our own
severity: advice
words:
{words}
flagged: ["Teachers plan with «{first}» in mind."]
accepted: ["Teachers plan with care."]
"""


def invented(random_numbers):
    """A word that begins and sounds like others and is none: "prabelin"."""
    starts = ["b", "br", "c", "d", "f", "gr", "h", "l", "m", "n", "p", "pr", "r", "s", "sh", "st", "t", "th", "tr", "w"]
    middles = ["abe", "adro", "ando", "eki", "elu", "emba", "ilo", "inzu", "obi", "orva", "uka", "unze"]
    ends = ["dek", "lin", "mof", "nard", "pel", "rix", "sem", "tow", "vish", "zan"]
    return "".join(random_numbers.choice(part) for part in (starts, middles, middles, ends))


def write_own_rules(folder, count):
    """Writes pages with `count` words or phrases of two words, each once, and the configuration that names them: its path."""
    random_numbers = random.Random(3)
    words = set()
    while len(words) < count:
        phrase = random_numbers.random() < 0.4
        words.add(" ".join(invented(random_numbers) for _ in range(2 if phrase else 1)))
    words = sorted(words)
    random_numbers.shuffle(words)
    pages = os.path.join(folder, "house")
    os.makedirs(pages, exist_ok=True)
    for old in os.listdir(pages):
        os.remove(os.path.join(pages, old))
    for number, first in enumerate(range(0, count, WORDS_PER_PAGE)):
        chosen = words[first:first + WORDS_PER_PAGE]
        lines = "\n".join(f'  - {{match: "{word}"}}' for word in chosen)
        with open(os.path.join(pages, f"words_{number:03}.yaml"), "w", encoding="utf-8") as page:
            page.write(PAGE.format(number=number, words=lines, first=chosen[0]))
    configuration = os.path.join(folder, "qar.yaml")
    with open(configuration, "w", encoding="utf-8") as file:
        file.write("rule_paths: [house]\n")
    return configuration
