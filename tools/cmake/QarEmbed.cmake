# Sources that are made from the tree when the build is configured: the profiles as text, the catalogue of rules. Both are
# globbed with CONFIGURE_DEPENDS, so a new profile or rule is one new file and no edit elsewhere.

# Writes `text` only when it differs, so that nothing is rebuilt for nothing.
function(qar_write_if_different file text)
  if(EXISTS "${file}")
    file(READ "${file}" old)
    if(old STREQUAL text)
      return()
    endif()
  endif()
  file(WRITE "${file}" "${text}")
endfunction()

# lib/profiles/<id>.yaml -> one .cpp that defines qar::profile::builtin_profiles().
function(qar_embed_profiles out)
  file(GLOB profiles CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/lib/profiles/*.yaml")
  list(SORT profiles)
  set(rows "")
  foreach(profile IN LISTS profiles)
    get_filename_component(id "${profile}" NAME_WE)
    file(READ "${profile}" text)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${profile}")
    string(APPEND rows "    {\"${id}\", R\"qar_yaml(${text})qar_yaml\"},\n")
  endforeach()
  set(file "${PROJECT_BINARY_DIR}/generated/builtin_profiles.cpp")
  qar_write_if_different("${file}" "// Made by tools/cmake/QarEmbed.cmake from lib/profiles.
#include \"qar/profile/profile.h\"

namespace qar::profile {
namespace {
constexpr BuiltinProfile profiles[] = {
${rows}};
}  // namespace

std::span<const BuiltinProfile> builtin_profiles() { return profiles; }

}  // namespace qar::profile
")
  set(${out} "${file}" PARENT_SCOPE)
endfunction()

# lib/rules/<family>/<name>.cpp -> the rule family/name; one .cpp that defines qar::rules::catalogue().
function(qar_rule_catalogue out)
  file(GLOB pages CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}/lib/rules" "${PROJECT_SOURCE_DIR}/lib/rules/*/*.cpp")
  list(SORT pages)
  set(declared "")
  set(rows "")
  set(sources "")
  foreach(page IN LISTS pages)
    string(REGEX MATCH "^([a-z_]+)/([a-z0-9_]+)\\.cpp$" ok "${page}")
    if(NOT ok)
      message(FATAL_ERROR "lib/rules/${page}: a rule's file is <family>/<name>.cpp in lower case with underscores")
    endif()
    set(family "${CMAKE_MATCH_1}")
    set(name "${CMAKE_MATCH_2}")
    string(REPLACE "_" "-" id "${family}/${name}")
    string(APPEND declared "namespace ${family} {\nextern const Rule ${name};\n}\n")
    # The sort key is the id, with hyphens, and a mark after it that sorts before them: `a/b` comes before `a/b-c`.
    list(APPEND keyed "${id}!    {\"${id}\", &${family}::${name}, \"lib/rules/${page}\"},")
    list(APPEND sources "${PROJECT_SOURCE_DIR}/lib/rules/${page}")
  endforeach()
  list(SORT keyed)
  foreach(row IN LISTS keyed)
    string(REGEX REPLACE "^[^!]*!" "" row "${row}")
    string(APPEND rows "${row}\n")
  endforeach()
  set(file "${PROJECT_BINARY_DIR}/generated/rule_catalogue.cpp")
  qar_write_if_different("${file}" "// Made by tools/cmake/QarEmbed.cmake from lib/rules/<family>/<name>.cpp.
#include \"qar/rules/rule.h\"

namespace qar::rules {
${declared}
namespace {
constexpr CatalogueEntry entries[] = {
${rows}};
}  // namespace

std::span<const CatalogueEntry> catalogue() { return entries; }

}  // namespace qar::rules
")
  set(${out} "${file}" ${sources} PARENT_SCOPE)
endfunction()
