// Small texts on which YAML readers differ, lose content or stumble, and whole documents to make mutants of.
#pragma once

#include <string_view>

namespace qar::syntax {

using namespace std::string_view_literals;

inline constexpr std::string_view yaml_inputs[] = {
    // Documents, directives, markers.
    ",", ",a: 0\nx\n>- y", "- a\nb: 1", "[a, b] c", "\"x\"\na: 1", "  a: 1\nb: 2", "%YAML 1.1\n---\na", "% 50 of pupils",
    "---", "...", "---\na: 1\n...", "--- a", "--- |\n x", "a\n--- b", "a\n...\n# c", "a\n...\nb", "----", "....",
    "--- # c\na: 1", "a: |\n...",
    // Quotes.
    "a: \"x", "a: 'x", "a: \"x\nb: 1", "a: 'x\nb: 1'", "a: \"x\n b: 1\"", "a: \"x\\", "a: \"\\q\"", "a: '\\'", "a: \"\\'\"",
    "a: \"x\"y", "a: 'x' # c", "a: 'x'# c", "\"a\" : b", "\"a\":b", "'a':", "a: ''''", "a: '", "a: \"\"", "a: \"x\\\n  y\"",
    "a: \"x \n\n  y\"", "a: \"\\uD83D\\uDE00\"", "a: \"\\x41\\u00e9\\U0001F600\"", "a: \"\\x4\"", "a: \"\\0\"", "a: \"\\_\"",
    "a: \"\\N\\L\\P\"", "\"a\nb\": c", "\"\": x", "a: \"x\" \"y\"",
    // Flow collections.
    "[]", "{}", "[,]", "[a,]", "[a,,b]", "{a}", "{a:1}", "{a: }", "{a:}", "{a: b,}", "{,}", "{a: b c: d}", "{\"a\":1}",
    "{'a':[1]}", "[a: b]", "[? a]", "{? a : b}", "[a\n]", "a: [b\n]", "a: [b,\n c]", "a: [b,\nc]", "a: {\n  b: c\n}",
    "[[a]: b]", "[a]: b", "{a: b}: c", "[a]b", "[a] # c", "[a]# c", "[a, # c\n b]", "[a, #c\n b]", "[a,#c\n b]",
    "[a #c\n, b]", "[-]", "[- a]", "[-a]", "[a?]", "[?a]", "[:a]", "[a:b]", "[a:]", "[::]", "{::a: b}", "{a: :b}", "[a:?]",
    "[\"a\":b]", "[a b\n c]", "{a b\n c: d}", "[|]", "[@]", "[*a]", "[&a b]", "[!a b]", "]", "}", "[}", "{]", "[[]", "[%]",
    "[a, b\n, c]", "a: [\n\n# c\n]", "[a'b', c\"d]", "['a' b]",
    // Block collections.
    "-", "- ", "-\n- a", "- - a", "-\n  - a", "- -", "- a: b\n  c: d", "- a: b\n c: d", "- a\n - b", "- a\n  - b", "a:\n- b",
    "a:\n - b\n- c", "a: - b", "- a: - b", "a: b: c", "a:\n  b:\n    c", "a:\n  b: 1\n c: 2", "a: 1\n b: 2",
    "a:\n  - b\n  c: d", "a: 1\n- b", "- a\n\n\n- b", "a:\n\n  b: c", "-a", "--", "-\ta", "-\t- a", "- \ta: b", "a:\tb",
    "a\t: b", "a : b", "a  :  b", "a:\n\tb", "\ta", "a: b\t", "a: b\n\t", "a:\n \tb: c", "?", "? a", "? a\n: b", "?a: b",
    ": a", ":", "::", "a::", "a:: b", ":a: b", "a:\n:", "<<: a", "a: &a", "&a", "&a b: c", "&a\nb: c", "*a", "*a : b",
    "a: *b", "a: *b c", "a: &b &c d", "a: &b *b", "!", "!a", "! a", "a: !", "a: !!str", "!!map\na: b", "a: !<x> b",
    "&a [*a]",
    // Plain scalars and comments.
    "a", "a b", "a\nb", "a\n b", "a: b\n c", "a: b\n  c\n d", "a: b\nc", "a: b\n\n c", "a: b #c\n d", "a: b\n #c\n d",
    "a: b#c", "#", "# a", "a #b", "a: #b", "a: #b\n c", "a:\n # b\n c", "a: @b", "a: `b", "a: %b", "a: b: ", "a: b:c",
    "a:1\nb:2", "foo:\n  bar\ninvalid", "a: ~", "~: a", "null: null", "a: - ", "a: -", "a: ?", "a: ? b", "a: ...", "a: ---",
    "no: off", "a: 10:30", "a: 1_000", "é: ü", "a: “b”", "– a", "a\\b: c\\d", "a: b,c", "a: b]c}", "a|b: c>d",
    // Block scalars.
    "a: |", "a: |\n", "a: |\nb", "a: |\n b", "a: |\n b\nc: d", "a: |\n  b\n c", "a: |-\n b\n\n", "a: |+\n b\n\n", "a: |+",
    "a: |+\n\n\nb: c", "a: |1\n b", "a: |2\n  b", "a: |2\n b", "a: |10\n b", "a: |0\n b", "a: |+-\n b", "a: |-2\n   b",
    "a: | #c\n b", "a: |#c\n b", "a: | b\n c", "a: >\n b\n c", "a: >\n b\n  c\n d", "a: >\n b\n\n\n c", "a: >\n\n b",
    "a: >-\n  b\n\n   c\n\n  d\n", "a: |\n\n  b", "a: |\n   \n  b", "a: |\n  \tb", "a: |\n \tb", "a: |\n  b\n\t\n  c",
    "|\n a", "|\na", ">\n a\n b", "- |\n a", "- |\n a\n- b", "- |\n  a\n b", "a:\n - |\n  b\n - c", "a: |\n b\n# c\nd: e",
    "a: |\n b\n # c", "a: |\n  b\n # c\nd: e",
    // Bytes.
    "a: x\0ny"sv,
    "\xEF\xBB\xBF"
    "a: 1",
    "a: 1\n\xEF\xBB\xBF"
    "b: 2",
    "a: \xC2\x85x", "a: \xE2\x80\xA8x", "a: \x7F", "a\rb: c\r", "a: b\r\nc: |\r\n d\r\n", "a: 'b\r\n c'",
    "\xC2\xA0\xC2\xA0"
    "a: b",
    "a: \xF0\x9F\x98\x80 b", "<<<<<<< a\nb: c\n=======\nd: e\n>>>>>>> f"};

inline constexpr std::string_view yaml_bases[] = {
    "a: 1\nb: [x, 'y', \"z\"]\nc:\n  - d: 1\n    e: |\n      text\n      more\n  - f\n",
    "k: plain text\n  goes on\nq: \"double\n  folded\"\ns: 'it''s'\nf: >-\n  folded\n  block\n\n  para\nn: ~\nm: {a: 1, b: "
    "[c], d: null}\n",
    "- a\n- b: 1\n  c: 2\n-\n  - x\n  - y\n- - p\n  - q\n- {a: b}\n- # comment\n  z\n",
    "top:\n- one\n- two # c\nother: |+\n  keep\n\nlast: 'x' # y\n",
    "entries:\n  - id: KT-01\n    date: 2025-11-10\n    observed: |\n      Text: here\n      # not a comment\n    quotes: "
    "[{speaker: pupil, text: \"a: b\"}]\n",
    "[a, [b, c], {d: e}]\n",
    "{a: 1, \"b\": 2}\n",
    "plain\n",
    "|\n x\n",
    "a: 1\r\nb: 2\r\nc: |\r\n  x\r\n  y\r\n"};

}  // namespace qar::syntax
