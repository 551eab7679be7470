# Sources that are made from the tree when the build is configured: profiles and schemas as text, the names of schemes, the catalogue of
# rules. Profiles, schemas and rules are globbed with CONFIGURE_DEPENDS, so a new one is one new file and no edit elsewhere.

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

# Sets `rows` to a row { "<name>", "<text>" } for each file of a folder, by name.
function(qar_text_rows pattern)
  file(GLOB files CONFIGURE_DEPENDS "${pattern}")
  list(SORT files)
  set(made "")
  foreach(file IN LISTS files)
    get_filename_component(name "${file}" NAME_WE)
    file(READ "${file}" text)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${file}")
    string(APPEND made "    {\"${name}\", R\"qar_text(${text})qar_text\"},\n")
  endforeach()
  set(rows "${made}" PARENT_SCOPE)
endfunction()

# lib/profiles/<id>.yaml -> one .cpp that defines qar::profile::builtin_profiles().
function(qar_embed_profiles out)
  qar_text_rows("${PROJECT_SOURCE_DIR}/lib/profiles/*.yaml")
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

# lib/read/printed_forms/<name>.json -> one .cpp that defines qar::read::printed_forms().
function(qar_embed_printed_forms out)
  qar_text_rows("${PROJECT_SOURCE_DIR}/lib/read/printed_forms/*.json")
  set(file "${PROJECT_BINARY_DIR}/generated/printed_forms.cpp")
  qar_write_if_different("${file}" "// Made by tools/cmake/QarEmbed.cmake from lib/read/printed_forms.
#include \"read/printed_forms.h\"

namespace qar::read {
namespace {
constexpr PrintedForm forms[] = {
${rows}};
}  // namespace

std::span<const PrintedForm> printed_forms() { return forms; }

}  // namespace qar::read
")
  set(${out} "${file}" PARENT_SCOPE)
endfunction()

# lib/model/schemes.txt -> a header that defines qar::model::schemes, sorted. A constant, so that a start of the program reads
# nothing.
function(qar_embed_schemes folder)
  set(list "${PROJECT_SOURCE_DIR}/lib/model/schemes.txt")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${list}")
  file(STRINGS "${list}" names REGEX "^[^#]" ENCODING UTF-8)
  list(SORT names)
  list(REMOVE_DUPLICATES names)
  set(rows "")
  foreach(name IN LISTS names)
    string(APPEND rows "    \"${name}\",\n")
  endforeach()
  qar_write_if_different("${folder}/schemes.h" "// Made by tools/cmake/QarEmbed.cmake from lib/model/schemes.txt.
#pragma once

#include <array>
#include <string_view>

namespace qar::model {

inline constexpr auto schemes = std::to_array<std::string_view>({
${rows}});

}  // namespace qar::model
")
endfunction()

# The rules' own mechanism, without the catalogue, as objects of its own: the program that compiles the YAML pages is made of it,
# and so is the room `rules`. Sets `out` to its files.
function(qar_page_mechanism out)
  set(sources cover_values inflection literal_frequency literal_tree page_index page_problems page_tables pattern pattern_nodes
      pattern_tree probes prose word_expression word_tree)
  list(TRANSFORM sources PREPEND "${PROJECT_SOURCE_DIR}/lib/rules/")
  list(TRANSFORM sources APPEND ".cpp")
  qar_room(page_mechanism USES model LINKS PkgConfig::PCRE2 SOURCES ${sources})
  set(${out} ${sources} PARENT_SCOPE)
endfunction()

# lib/rules/<family>/<name>.{cpp,yaml} -> the rule family/name; one .cpp that defines qar::rules::catalogue(), and one, made
# by tools/pages while building, with the YAML pages as constants. Needs the rooms `read` and `page_mechanism`.
function(qar_rule_catalogue out)
  file(GLOB pages CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}/lib/rules" "${PROJECT_SOURCE_DIR}/lib/rules/*/*.cpp"
       "${PROJECT_SOURCE_DIR}/lib/rules/*/*.yaml")
  list(SORT pages)
  set(declared "")
  set(rows "")
  set(sources "")
  set(yaml_list "")
  set(yaml_files "")
  set(ids "")
  foreach(page IN LISTS pages)
    string(REGEX MATCH "^([a-z_]+)/([a-z0-9_]+)\\.(cpp|yaml)$" ok "${page}")
    if(NOT ok)
      message(FATAL_ERROR "lib/rules/${page}: a rule's file is <family>/<name>.cpp or .yaml in lower case with underscores")
    endif()
    set(family "${CMAKE_MATCH_1}")
    set(name "${CMAKE_MATCH_2}")
    set(kind "${CMAKE_MATCH_3}")
    string(REPLACE "_" "-" id "${family}/${name}")
    if(id IN_LIST ids)
      message(FATAL_ERROR "lib/rules/${page}: there are two pages of the rule ${id}")
    endif()
    list(APPEND ids "${id}")
    if(kind STREQUAL "cpp")
      string(APPEND declared "namespace ${family} {\nextern const Rule ${name};\n}\n")
      set(symbol "${family}::${name}")
      list(APPEND sources "${PROJECT_SOURCE_DIR}/lib/rules/${page}")
    else()
      # As page_symbol() in lib/rules/page_tables.cpp makes it.
      string(REPLACE "/" "_0" symbol "${id}")
      string(REPLACE "-" "_" symbol "${symbol}")
      string(APPEND declared "namespace pages {\nextern const Rule ${symbol};\n}\n")
      set(symbol "pages::${symbol}")
      string(APPEND yaml_list "${id} ${PROJECT_SOURCE_DIR}/lib/rules/${page}\n")
      list(APPEND yaml_files "${PROJECT_SOURCE_DIR}/lib/rules/${page}")
    endif()
    # The sort key is the id, with hyphens, and a mark after it that sorts before them: `a/b` comes before `a/b-c`.
    list(APPEND keyed "${id}!    {\"${id}\", &${symbol}, \"lib/rules/${page}\"},")
  endforeach()
  list(SORT keyed)
  foreach(row IN LISTS keyed)
    string(REGEX REPLACE "^[^!]*!" "" row "${row}")
    string(APPEND rows "${row}\n")
  endforeach()
  set(file "${PROJECT_BINARY_DIR}/generated/rule_catalogue.cpp")
  qar_write_if_different("${file}" "// Made by tools/cmake/QarEmbed.cmake from lib/rules/<family>/<name>.{cpp,yaml}.
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
  add_executable(qar_compile_pages "${PROJECT_SOURCE_DIR}/tools/pages/compile_pages.cpp")
  target_include_directories(qar_compile_pages PRIVATE "${PROJECT_SOURCE_DIR}/lib")
  target_link_libraries(qar_compile_pages PRIVATE qar_compiler)
  qar_link_rooms(qar_compile_pages read page_mechanism)
  set(list_file "${PROJECT_BINARY_DIR}/generated/rule_pages.txt")
  qar_write_if_different("${list_file}" "${yaml_list}")
  set(page_tables "${PROJECT_BINARY_DIR}/generated/rule_pages.cpp")
  add_custom_command(OUTPUT "${page_tables}" COMMAND qar_compile_pages "${page_tables}" "${list_file}"
                     DEPENDS qar_compile_pages "${list_file}" ${yaml_files} COMMENT "Compiling the rule pages" VERBATIM)
  set(${out} "${file}" "${page_tables}" ${sources} PARENT_SCOPE)
endfunction()
