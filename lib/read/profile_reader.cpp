#include "qar/read/profile_reader.h"

#include <algorithm>

#include <fmt/format.h>

#include "qar/text/words.h"

#include "config_fields.h"
#include "profile_chain.h"
#include "profile_fields.h"
#include "profile_overlay.h"
#include "table_reader.h"

namespace qar::read {
namespace {

/// So many files may stand between a profile and the one that extends nothing; more are a circle that the paths do not show.
constexpr std::size_t longest_chain = 16;

void append(std::vector<diag::Diagnostic>& to, std::vector<diag::Diagnostic>&& from) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

/// One profile file being read.
class ProfileReader {
 public:
  ProfileReader(const text::Source& source, const ProfileLookup& lookup, const ProfileChain& chain)
      : source_(source), lookup_(lookup), chain_(chain), problems_(source, source.all(), config_ids) {
    chain_.push_back(source.path);
  }

  ProfileResult read() {
    const syntax::YamlDocument document = parse();
    if (const auto root = document.root(); root && root->is_mapping()) {
      read_root(*root, document.recovered);
    } else if (root) {
      problems_.add("config/wrong-type", root->where(),
                    fmt::format("a profile is a mapping of fields, not {}", kind_in_words(*root)),
                    "begin with `qar: profile/1`, one field on each line");
    }
    append(result_.problems, problems_.take());
    return std::move(result_);
  }

 private:
  syntax::YamlDocument parse() {
    syntax::YamlDocument document = syntax::parse_yaml(source_, source_.all());
    append(result_.problems, std::move(document.problems));
    return document;
  }

  void read_root(syntax::YamlNode root, bool recovered) {
    TableReader fields(profile_table, root, problems_);
    // After a syntax error a missing field may be the one that could not be read.
    if (!recovered) fields.require_fields();
    if (const Value format = fields.text(profile_field::qar); format && format->value != "profile/1") {
      problems_.add("config/unknown-value", format->where,
                    fmt::format("`{}` is not a format of profile that this qar reads", text::fold_space(format->value)),
                    "write `qar: profile/1`");
    }
    const Value extends = fields.text(profile_field::extends);
    std::optional<profile::Profile> base = extends ? extended(*extends) : profile::Profile();
    const bool known_base = base.has_value();
    profile::Profile made = known_base ? std::move(*base) : profile::Profile();
    if (extends) made.extends = extends->value;
    ProfileOverlay overlay(made, known_base && !recovered, problems_);
    overlay.apply(fields);
    result_.rules = overlay.take_rule_names();
    if (!known_base) return;
    made.index_titles();
    result_.profile = std::move(made);
  }

  std::optional<profile::Profile> extended(const Spanned<std::string_view>& name) {
    if (is_builtin_profile(name.value)) {
      if (in_chain(builtin_path(name.value))) return circle(name);
      if (const profile::Profile* base = builtin_profile(name.value, chain_)) return *base;
      return std::nullopt;
    }
    const text::Source* source = lookup_ ? lookup_(name.value, source_) : nullptr;
    if (!source) return unknown(name);
    if (in_chain(source->path) || chain_.size() >= longest_chain) return circle(name);
    ProfileResult base = read_profile(*source, lookup_, chain_);
    append(result_.problems, std::move(base.problems));
    return std::move(base.profile);
  }

  [[nodiscard]] bool in_chain(std::string_view path) const {
    return std::find(chain_.begin(), chain_.end(), path) != chain_.end();
  }

  std::nullopt_t circle(const Spanned<std::string_view>& name) {
    problems_.add("config/profile-cycle", name.where,
                  fmt::format("`{}` extends this profile, directly or through others", name.value),
                  "take `extends:` out of one of them");
    return std::nullopt;
  }

  std::nullopt_t unknown(const Spanned<std::string_view>& name) {
    std::vector<std::string_view> ids;
    for (const profile::BuiltinProfile& builtin : profile::builtin_profiles()) ids.push_back(builtin.id);
    const std::string_view near = text::nearest(name.value, ids);
    problems_.add("config/unknown-profile", name.where,
                  fmt::format("there is no profile `{}`", text::fold_space(name.value)),
                  near.empty() ? fmt::format("write {}, or the path of a profile file", text::one_of(ids))
                               : fmt::format("write `{}`, if that is meant", near));
    return std::nullopt;
  }

  const text::Source& source_;
  const ProfileLookup& lookup_;
  ProfileChain chain_;
  Problems problems_;
  ProfileResult result_;
};

}  // namespace

ProfileResult read_profile(const text::Source& source, const ProfileLookup& lookup, const ProfileChain& chain) {
  return ProfileReader(source, lookup, chain).read();
}

ProfileResult read_profile(const text::Source& source, const ProfileLookup& lookup) {
  return read_profile(source, lookup, {});
}

}  // namespace qar::read
