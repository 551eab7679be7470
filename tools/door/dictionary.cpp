#include "dictionary.h"

#ifdef QAR_HAVE_HUNSPELL

#include <algorithm>
#include <hunspell/hunspell.hxx>
#include <mutex>
#include <unistd.h>
#include <unordered_map>

namespace qar::door {
namespace {

constexpr const char* affixes = "/usr/share/hunspell/en_GB.aff";
constexpr const char* words = "/usr/share/hunspell/en_GB.dic";

bool is_installed() { return ::access(affixes, R_OK) == 0 && ::access(words, R_OK) == 0; }

/// Hunspell itself is not made for several threads, and loading it takes longer than checking a draft.
class BritishDictionary final : public model::Dictionary {
 public:
  [[nodiscard]] bool knows(std::string_view word) const override {
    const std::lock_guard lock(mutex_);
    const auto [found, is_new] = known_.try_emplace(std::string(word), false);
    if (is_new) found->second = spell(found->first);
    return found->second;
  }

  /// Hunspell's own suggestions take 30 ms a word; the words one edit away are tried instead.
  [[nodiscard]] std::vector<std::string> near(std::string_view word) const override {
    constexpr std::size_t most = 3;
    std::vector<std::string> found;
    const std::lock_guard lock(mutex_);
    const auto try_one = [&](std::string candidate) {
      if (found.size() < most && std::find(found.begin(), found.end(), candidate) == found.end() && spell(candidate))
        found.push_back(std::move(candidate));
    };
    for (std::size_t i = 0; i + 1 < word.size(); ++i) {
      std::string swapped(word);
      std::swap(swapped[i], swapped[i + 1]);
      try_one(std::move(swapped));
    }
    for (std::size_t i = 0; i < word.size(); ++i) try_one(std::string(word).erase(i, 1));
    for (std::size_t i = 0; i <= word.size(); ++i)
      for (char c = 'a'; c <= 'z'; ++c) try_one(std::string(word).insert(i, 1, c));
    for (std::size_t i = 0; i < word.size(); ++i)
      for (char c = 'a'; c <= 'z'; ++c) {
        std::string other(word);
        other[i] = c;
        try_one(std::move(other));
      }
    return found;
  }

 private:
  bool spell(const std::string& word) const {
    if (!hunspell_) hunspell_ = std::make_unique<Hunspell>(affixes, words);
    return hunspell_->spell(word);
  }

  mutable std::mutex mutex_;
  mutable std::unique_ptr<Hunspell> hunspell_;
  mutable std::unordered_map<std::string, bool> known_;
};

}  // namespace

std::shared_ptr<const model::Dictionary> british_dictionary() {
  return is_installed() ? std::make_shared<const BritishDictionary>() : nullptr;
}

std::string dictionary_in_words() {
  return is_installed() ? "hunspell " QAR_HUNSPELL_VERSION " (en_GB)"
                        : "hunspell " QAR_HUNSPELL_VERSION " (no en_GB dictionary installed, so spelling is not checked)";
}

}  // namespace qar::door

#else

namespace qar::door {

std::shared_ptr<const model::Dictionary> british_dictionary() { return nullptr; }
std::string dictionary_in_words() { return "no hunspell (spelling is not checked)"; }

}  // namespace qar::door

#endif
