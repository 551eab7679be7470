#include "render/zip_reader.h"
#include "render/zip_writer.h"
#include "support/catch.h"

using namespace qar::render;

namespace {

std::string archive() {
  ZipWriter zip;
  zip.add("a/long.xml", std::string(5000, 'x'));
  zip.add("short", "ab");
  zip.add("none", "");
  zip.add(store("picture.png", std::string(300, 'p')));
  return zip.finish();
}

std::string read_failure(std::string bytes, std::string_view name) {
  auto zip = ZipReader::open(bytes);
  if (!zip.ok()) return zip.message();
  auto part = zip.value().read(name);
  return part.ok() ? "" : part.message();
}

/// With the bytes at `at` counted from the first `mark` on.
std::string altered(std::string bytes, std::string_view mark, std::size_t at, std::string_view to) {
  return bytes.replace(bytes.find(mark) + at, to.size(), to);
}

}  // namespace

TEST_CASE("ZIP: what was put in comes out") {
  const std::string bytes = archive();
  auto zip = ZipReader::open(bytes);
  REQUIRE(zip.ok());
  CHECK(zip.value().names() == std::vector<std::string>{"a/long.xml", "none", "picture.png", "short"});
  CHECK(zip.value().read("a/long.xml").value() == std::string(5000, 'x'));
  CHECK(zip.value().read("short").value() == "ab");
  CHECK(zip.value().read("none").value().empty());
  CHECK(zip.value().read("picture.png").value() == std::string(300, 'p'));
  CHECK(bytes.size() < 1500);
  CHECK(bytes == archive());
}

TEST_CASE("ZIP: what is broken is said") {
  CHECK(read_failure("", "a") == "is no ZIP archive, or one that breaks off");
  CHECK(read_failure("Review report", "a") == "is no ZIP archive, or one that breaks off");
  CHECK(read_failure("\xD0\xCF\x11\xE0 old", "a").find("old Word document") != std::string::npos);
  CHECK(read_failure(archive(), "word/x.xml") == "has no part word/x.xml");
  CHECK(read_failure(altered(archive(), "PK\x01\x02", 0, "XX"), "short") == "is a ZIP archive with a damaged directory");
  const std::string other_size = altered(archive(), "PK\x01\x02", 24, std::string("\xFF\xFF\x00\x00", 4));
  CHECK(read_failure(other_size, "a/long.xml").find("damaged") != std::string::npos);
  const std::string other_method = altered(archive(), "PK\x01\x02", 10, std::string("\x0C\x00", 2));
  CHECK(read_failure(other_method, "a/long.xml").find("no DOCX") != std::string::npos);
  const std::string encrypted = altered(archive(), "PK\x01\x02", 8, std::string("\x01\x00", 2));
  CHECK(read_failure(encrypted, "a/long.xml").find("encrypted") != std::string::npos);
}

TEST_CASE("ZIP: an archive never unpacks to more than the limit") {
  const std::string bomb(ZipReader::most_bytes / 2 + 1, '\0');
  ZipWriter zip;
  zip.add("one", bomb);
  zip.add("two", bomb);
  const std::string bytes = zip.finish();
  CHECK(bytes.size() < 200'000);
  auto reader = ZipReader::open(bytes);
  REQUIRE(reader.ok());
  CHECK(reader.value().read("one").ok());
  auto second = reader.value().read("two");
  REQUIRE_FALSE(second.ok());
  CHECK(second.message().find("two: the parts come to more than") == 0);
}

TEST_CASE("ZIP: an archive cut off anywhere, or with any byte changed, is read or refused") {
  const std::string whole = archive();
  std::size_t refused = 0;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string changed = whole;
    changed[i] = static_cast<char>(changed[i] ^ '\xFF');
    for (const std::string& bytes : {whole.substr(0, i), changed}) {
      auto zip = ZipReader::open(bytes);
      if (!zip.ok()) {
        ++refused;
        continue;
      }
      for (const std::string& name : zip.value().names())
        if (!zip.value().read(name).ok()) ++refused;
    }
  }
  CHECK(refused > whole.size());
}
