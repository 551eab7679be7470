#include "qar/model/agreement.h"

#include "support/catch.h"

namespace qar {
namespace {

using model::AgreedItem;
using Kind = model::ItemChange::Kind;

AgreedItem item(std::string place, std::string words) {
  std::string fingerprint = model::fingerprint_of_words(words);
  return {std::move(place), std::move(words), std::move(fingerprint), {}};
}

/// "changed 0>1, removed 2": kind, index before, index after.
std::string show(const std::vector<AgreedItem>& before, const std::vector<AgreedItem>& after) {
  std::string all;
  for (const model::ItemChange& each : model::changes_between(before, after)) {
    all += (all.empty() ? "" : ", ") + std::string(model::name(each.kind)) + " ";
    all += each.before ? std::to_string(*each.before) : "-";
    all += ">";
    all += each.after ? std::to_string(*each.after) : "-";
  }
  return all;
}

const AgreedItem visits = item("leadership/www", "Leaders visit lessons every week, so teachers know what to improve.");
const AgreedItem governors = item("leadership/www", "Governors ask about what they have read.");
const AgreedItem reading = item("provision/www", "Pupils read to somebody every day and speak of what they read.");

TEST_CASE("The same items in any order are no change") {
  CHECK(show({visits, governors, reading}, {visits, governors, reading}).empty());
  CHECK(show({visits, governors, reading}, {reading, governors, visits}).empty());
  CHECK(show({}, {}).empty());
}

TEST_CASE("A claim is changed, moved, added or removed by itself") {
  const AgreedItem fortnight =
      item("leadership/www", "Leaders visit lessons each fortnight, so teachers know what to improve.");
  CHECK(show({visits, governors}, {fortnight, governors}) == "changed 0>0");
  CHECK(show({visits, governors}, {governors}) == "removed 0>-");
  CHECK(show({governors}, {governors, visits}) == "added ->1");
  CHECK(show({visits}, {item("leadership/ebi", visits.words)}) == "moved 0>0");
  CHECK(show({visits}, {reading}) == "added ->0, removed 0>-");
}

TEST_CASE("Of several candidates the most alike belong together") {
  const AgreedItem first = item("leadership/www", "Leaders visit lessons every week and write one page.");
  const AgreedItem second = item("leadership/www", "Leaders visit lessons every month and read books.");
  const AgreedItem second_now = item("leadership/www", "Leaders visit lessons every month and read many books.");
  const AgreedItem first_now = item("leadership/www", "Leaders visit lessons every week and write two pages.");
  CHECK(show({first, second}, {second_now, first_now}) == "changed 1>0, changed 0>1");
}

TEST_CASE("An estimate changes by its key") {
  CHECK(show({item("estimate/overall", "Effective"), item("estimate/leadership", "Effective")},
             {item("estimate/overall", "Leading"), item("estimate/leadership", "Effective")}) == "changed 0>0");
  CHECK(show({item("estimate/overall", "Effective")}, {item("estimate", "declined")}) == "added ->0, removed 0>-");
}

TEST_CASE("What is sealed belongs to one draft and one party, each item once") {
  model::Lock lock;
  const auto seal = [&](model::Party by, std::string draft, const AgreedItem& item) {
    lock.seals.push_back({by, std::move(draft), item.place, item.fingerprint, item.words, {}});
  };
  seal(model::Party::lead, "report.md", visits);
  seal(model::Party::lead, "report.md", visits);
  seal(model::Party::school, "report.md", governors);
  seal(model::Party::lead, "other.md", reading);
  const auto sealed = model::sealed_items(lock, "folder/report.md", model::Party::lead);
  REQUIRE(sealed.size() == 1);
  CHECK(sealed[0].words == visits.words);
}

TEST_CASE("A report written anew as a whole takes no time to compare") {
  std::vector<AgreedItem> before, after;
  for (int i = 0; i < 3000; ++i) {
    before.push_back(item("leadership/www", "One thing that leaders do, number " + std::to_string(i) + "."));
    after.push_back(item("leadership/www", "Another thing that leaders do, number " + std::to_string(i) + "."));
  }
  CHECK(model::changes_between(before, after).size() == 6000);
}

}  // namespace
}  // namespace qar
