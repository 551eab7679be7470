# `cmake --install`: the programs, and the libraries with their headers as the package `qar`: target qar::core and, as the
# component `render`, qar::render. The libraries are static, so whoever links them also links what they stand on;
# qarConfig.cmake finds that again.
include(CMakePackageConfigHelpers)

set(package_folder "${CMAKE_INSTALL_LIBDIR}/cmake/qar")
set(QAR_WITH_LIBYAML OFF)
if(TARGET PkgConfig::YAML)
  set(QAR_WITH_LIBYAML ON)
endif()

install(TARGETS qar RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(TARGETS qar_core EXPORT qarTargets ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/qar" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" FILES_MATCHING PATTERN "*.h")
install(EXPORT qarTargets NAMESPACE qar:: DESTINATION "${package_folder}")
if(QAR_BUILD_RENDER)
  # A set of its own: who uses qar::core alone needs no libraries of graphics.
  install(TARGETS qar-render RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
  install(TARGETS qar_render_library EXPORT qarRenderTargets ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
  install(EXPORT qarRenderTargets NAMESPACE qar:: DESTINATION "${package_folder}")
endif()

configure_package_config_file("${CMAKE_CURRENT_LIST_DIR}/qarConfig.cmake.in" "${PROJECT_BINARY_DIR}/qarConfig.cmake"
                              INSTALL_DESTINATION "${package_folder}")
# Before 1.0 a minor version may change the library.
write_basic_package_version_file("${PROJECT_BINARY_DIR}/qarConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/qarConfig.cmake" "${PROJECT_BINARY_DIR}/qarConfigVersion.cmake"
              "${CMAKE_CURRENT_LIST_DIR}/FindCMarkGfm.cmake"
        DESTINATION "${package_folder}")
