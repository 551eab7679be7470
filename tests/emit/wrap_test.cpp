#include "qar/emit/emit.h"

#include "support/catch.h"

using qar::emit::wrap;

TEST_CASE("text is broken at spaces, within the width") {
  CHECK(wrap("one two three four", 9, "") == "one two\nthree\nfour\n");
  CHECK(wrap("one two three four", 11, "  ") == "  one two\n  three\n  four\n");
  CHECK(wrap("", 20, "  ").empty());
}

TEST_CASE("a word that is too long has a line of its own") {
  CHECK(wrap("a considerable thing", 8, "") == "a\nconsiderable\nthing\n");
  CHECK(wrap("considerable", 0, "") == "considerable\n");
}

TEST_CASE("columns are counted, not bytes") {
  CHECK(wrap("ééé ééé", 7, "") == "ééé ééé\n");
  CHECK(wrap("北京 北京", 8, "") == "北京\n北京\n");
}

TEST_CASE("empty lines separate paragraphs, other line endings are spaces") {
  CHECK(wrap("one\ntwo\n\nthree\n", 20, "> ") == "> one two\n\n> three\n");
  CHECK(wrap("\n\none\n\n\n\ntwo\n\n", 20, "") == "one\n\ntwo\n");
}
