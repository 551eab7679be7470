// Lays what the YAML of a profile says over the profile that it extends (an empty one, if none).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "qar/profile/profile.h"

#include "table_reader.h"

namespace qar::read {

class ProfileOverlay {
 public:
  /// `complete` is false after a syntax error, or where the profile that is extended could not be read: then nothing is said
  /// of what is missing, which may stand there.
  ProfileOverlay(profile::Profile& profile, bool complete, Problems& problems)
      : profile_(profile), complete_(complete), problems_(problems) {}

  /// `fields` reads the root by profile_table; `extends` is not looked at here.
  void apply(TableReader& fields);
  /// The names under `rules:`.
  [[nodiscard]] std::vector<Spanned<std::string>> take_rule_names() { return std::move(rule_names_); }

 private:
  using Seen = std::vector<Spanned<std::string_view>>;

  void read_valid(syntax::YamlNode node);
  void read_estimates(syntax::YamlNode node);
  void read_earlier_scale(syntax::YamlNode node);
  void read_whole_school(syntax::YamlNode node);
  void read_parts(TableReader& root);
  void read_part(TableReader& fields, profile::PartSpec& part);
  void read_sections(TableReader& root);
  void read_section(TableReader& fields, profile::SectionSpec& section);
  void place_section(TableReader& fields, const profile::SectionSpec& section);
  void read_scope(syntax::YamlNode node);
  void read_cover(TableReader& root);
  void read_areas_of_excellence(syntax::YamlNode node);
  void read_ofsted(syntax::YamlNode node);
  void read_days(syntax::YamlNode node);
  void read_hubs(syntax::YamlNode node);
  void read_statements(TableReader& root);
  void read_thresholds(syntax::YamlNode node);
  void read_rules(syntax::YamlNode node);
  void read_audiences(TableReader& root);

  void read_list(std::string_view path, syntax::YamlNode node, std::vector<std::string>& to);
  void read_range(std::string_view path, syntax::YamlNode node, int& least, int& most);
  /// Titles by which a part or section is recognised; one that is replaced stays among them unless the variants are given.
  void read_titles(TableReader& fields, std::size_t title, std::size_t variants, std::string& to,
                   std::vector<std::string>& known);
  /// A block's warrant, kept under its path: the one given, else the one it had before, else that of the block around it or
  /// of the file.
  void block_warrant(std::string_view path, TableReader& fields, std::size_t field);
  void keep_warrant(std::string_view path, profile::Warrant warrant);
  /// An item's own warrant, else the one that it had, else that of the file.
  [[nodiscard]] profile::Warrant item_warrant(TableReader& fields, std::size_t field, bool known, profile::Warrant before);

  /// False, and a problem, for an id that stands in the same list already.
  bool first_time(Seen& seen, const Spanned<std::string_view>& id, std::string_view what);
  void require_title(TableReader& fields, std::string_view title, std::string_view what);
  void require_sections(TableReader& root);
  /// False, and a problem with the nearest name, for one that is not among them.
  bool check_known(const Spanned<std::string_view>& name, const std::vector<std::string_view>& known, std::string_view what);
  [[nodiscard]] std::vector<std::string_view> section_ids() const;

  profile::Profile& profile_;
  bool complete_;
  Problems& problems_;
  profile::Warrant warrant_ = profile::Warrant::assumed;  // of the file: holds where nothing nearer says otherwise
  std::vector<Spanned<std::string>> rule_names_;
};

}  // namespace qar::read
