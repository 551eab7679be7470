// Numbers of persons and schools, with the vectors of DOMAIN 6.4.
#include "rules/identifiers.h"

#include "support/catch.h"

namespace qar::rules {
namespace {

TEST_CASE("unique pupil numbers") {
  for (const char* valid :
       {"B801200005001", "D213456719001", "T330123424017", "P93512342501A", "M88612342300B", "b801 2000 05001"})
    CHECK(is_upn(valid));
  for (const char* none : {"A801200005001", "B80120000500", "I801200005001", "B8012000050O1", ""}) CHECK_FALSE(is_upn(none));
}

TEST_CASE("unique learner numbers and NHS numbers") {
  for (const char* valid : {"1000000043", "1234567899", "1000000000", "2000000001"}) CHECK(is_uln(valid));
  for (const char* none : {"1234567890", "0000000043", "100000004"}) CHECK_FALSE(is_uln(none));
  for (const char* valid : {"9434765870", "9990000018", "401 023 2137"}) CHECK(is_nhs_number(valid));
  for (const char* none : {"9434765871", "943476587"}) CHECK_FALSE(is_nhs_number(none));
}

TEST_CASE("National Insurance numbers and postcodes") {
  CHECK(is_ni_number("AB 12 34 56 C"));
  for (const char* none : {"DB123456C", "AO123456C", "GB123456A", "AB123456E", "AB12345C"}) CHECK_FALSE(is_ni_number(none));
  for (const char* valid : {"SW1A 1AA", "M1 1AE", "b33 8th", "CR2 6XH", "DN55 1PT", "W1A 0AX"}) CHECK(is_postcode(valid));
  for (const char* none : {"SW1A 1CA", "Year 4AB", "A 1AA", "AAA 1AA"}) CHECK_FALSE(is_postcode(none));
}

TEST_CASE("telephone numbers, addresses, numbers of schools") {
  for (const char* valid : {"020 7946 0123", "(01632) 960123", "07700 900123", "+44 20 7946 0123", "+44 (0)20 7946 0123"})
    CHECK(is_phone_number(valid));
  for (const char* none : {"100041", "2025-11-10", "0800", "00 000 000 000"}) CHECK_FALSE(is_phone_number(none));
  CHECK(is_email("a.b+c@larkfield.example.org"));
  for (const char* none : {"@KT-01", "me@home", "a@b..org", "a@b@c.org"}) CHECK_FALSE(is_email(none));
  CHECK(is_laestab("330/4567"));
  for (const char* none : {"100/4567", "330/456", "3304567x"}) CHECK_FALSE(is_laestab(none));
}

}  // namespace
}  // namespace qar::rules
