# `cmake --install`: the program, and the library with its headers as the package `qar` (target qar::core). The library is
# static, so whoever links it also links what it stands on; qarConfig.cmake finds that again.
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

configure_package_config_file("${CMAKE_CURRENT_LIST_DIR}/qarConfig.cmake.in" "${PROJECT_BINARY_DIR}/qarConfig.cmake"
                              INSTALL_DESTINATION "${package_folder}")
# Before 1.0 a minor version may change the library.
write_basic_package_version_file("${PROJECT_BINARY_DIR}/qarConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/qarConfig.cmake" "${PROJECT_BINARY_DIR}/qarConfigVersion.cmake"
              "${CMAKE_CURRENT_LIST_DIR}/FindCMarkGfm.cmake"
        DESTINATION "${package_folder}")
