# Debian's cmark-gfm has no CMake files, and its pkg-config file does not say where the extensions are.
find_path(CMarkGfm_INCLUDE_DIR cmark-gfm.h)
find_path(CMarkGfm_EXTENSIONS_INCLUDE_DIR cmark-gfm-core-extensions.h)
find_library(CMarkGfm_LIBRARY cmark-gfm)
find_library(CMarkGfm_EXTENSIONS_LIBRARY cmark-gfm-extensions)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(CMarkGfm REQUIRED_VARS CMarkGfm_LIBRARY CMarkGfm_EXTENSIONS_LIBRARY CMarkGfm_INCLUDE_DIR
                                  CMarkGfm_EXTENSIONS_INCLUDE_DIR)
if(CMarkGfm_FOUND AND NOT TARGET CMarkGfm::CMarkGfm)
  add_library(CMarkGfm::CMarkGfm INTERFACE IMPORTED)
  target_include_directories(CMarkGfm::CMarkGfm INTERFACE "${CMarkGfm_INCLUDE_DIR}" "${CMarkGfm_EXTENSIONS_INCLUDE_DIR}")
  # Extensions before the core: the order that static archives need.
  target_link_libraries(CMarkGfm::CMarkGfm INTERFACE "${CMarkGfm_EXTENSIONS_LIBRARY}" "${CMarkGfm_LIBRARY}")
endif()
mark_as_advanced(CMarkGfm_INCLUDE_DIR CMarkGfm_EXTENSIONS_INCLUDE_DIR CMarkGfm_LIBRARY CMarkGfm_EXTENSIONS_LIBRARY)
