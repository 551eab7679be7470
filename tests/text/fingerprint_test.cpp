#include "qar/text/fingerprint.h"

#include "support/catch.h"

using qar::text::fingerprint;

TEST_CASE("Fingerprints are the beginning of SHA-256") {
  // The examples of FIPS 180-4, and the empty message.
  CHECK(fingerprint("") == "e3b0c44298fc1c14");
  CHECK(fingerprint("abc") == "ba7816bf8f01cfea");
  CHECK(fingerprint("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") == "248d6a61d20638b8");
  CHECK(fingerprint(std::string(1000000, 'a')) == "cdc76e5c9914fb92");
  CHECK(qar::text::sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
