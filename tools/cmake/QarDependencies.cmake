# The libraries that qar stands on, all from Debian packages (tools/dev/install-packages lists them).
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(fmt 9 REQUIRED)
find_package(CLI11 REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CMarkGfm REQUIRED)
# Spelling is checked by the program where Hunspell is there.
pkg_check_modules(HUNSPELL IMPORTED_TARGET hunspell)
if(NOT QAR_SANITIZE)
  find_package(mimalloc 2 REQUIRED)
endif()
pkg_check_modules(MD REQUIRED IMPORTED_TARGET libmd)
pkg_check_modules(UTF8PROC REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(PCRE2 REQUIRED IMPORTED_TARGET libpcre2-8)

# Only qar::render and its program load these.
if(QAR_BUILD_RENDER)
  pkg_check_modules(PANGO REQUIRED IMPORTED_TARGET pangocairo pangoft2 cairo-pdf fontconfig)
  pkg_check_modules(RSVG REQUIRED IMPORTED_TARGET librsvg-2.0)
  pkg_check_modules(QPDF REQUIRED IMPORTED_TARGET libqpdf)
  # Its headers ask which of two kinds of pointers we mean: the standard's.
  target_compile_definitions(PkgConfig::QPDF INTERFACE POINTERHOLDER_TRANSITION=4)
  pkg_check_modules(PUGIXML REQUIRED IMPORTED_TARGET pugixml)
  pkg_check_modules(ZLIB REQUIRED IMPORTED_TARGET zlib)
endif()

if(QAR_YAML_ENGINE STREQUAL "libyaml")
  pkg_check_modules(YAML REQUIRED IMPORTED_TARGET yaml-0.1)
else()
  pkg_check_modules(YAML IMPORTED_TARGET yaml-0.1)
endif()

# yaml-cpp 0.7 exports `yaml-cpp`, 0.8 `yaml-cpp::yaml-cpp`.
if(NOT TARGET yaml-cpp::yaml-cpp)
  add_library(yaml-cpp::yaml-cpp INTERFACE IMPORTED)
  target_link_libraries(yaml-cpp::yaml-cpp INTERFACE yaml-cpp)
endif()
