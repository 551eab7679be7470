# How qar's own code is compiled: an interface target that is never exported, so that users of the library are not held to
# our warnings.
add_library(qar_compiler INTERFACE)
target_compile_features(qar_compiler INTERFACE cxx_std_20)
target_compile_options(qar_compiler INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
                       -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # g++ 12 sees overlaps that are not there in `"literal" + std::string` at -O2 and above (GCC bug 105651).
  # At -O3 it also sees overruns in inlined copies of strings (GCC bug 105329 and its like), and empty std::optionals as
  # uninitialised ones (GCC bug 80635); the tests' build keeps the checks.
  target_compile_options(qar_compiler INTERFACE -Wno-restrict
                         $<$<CONFIG:Release>:-Wno-array-bounds> $<$<CONFIG:Release>:-Wno-stringop-overflow>
                         $<$<CONFIG:Release>:-Wno-stringop-overread>
                         $<$<CONFIG:Release>:-Wno-maybe-uninitialized>)
endif()
if(QAR_WARNINGS_AS_ERRORS)
  target_compile_options(qar_compiler INTERFACE -Werror)
endif()
if(QAR_SANITIZE)
  target_compile_options(qar_compiler INTERFACE -fsanitize=${QAR_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(qar_compiler INTERFACE -fsanitize=${QAR_SANITIZE})
endif()

if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  set(CMAKE_PCH_INSTANTIATE_TEMPLATES ON)
  add_compile_options("SHELL:-Xclang -fno-pch-timestamp")
endif()
