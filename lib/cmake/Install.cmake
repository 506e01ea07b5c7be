# What `cmake --install` lays down besides each tool: libraries, headers (generated ones too), TableGen sources,
# and the package that find_package(Attn) reads.
include(CMakePackageConfigHelpers)

set(attn_include ${CMAKE_INSTALL_INCLUDEDIR}/attn-compiler)
set(attn_package ${CMAKE_INSTALL_LIBDIR}/cmake/Attn)

get_property(libraries GLOBAL PROPERTY ATTN_LIBRARIES)
foreach(library ${libraries})
  target_include_directories(${library} INTERFACE $<INSTALL_INTERFACE:${attn_include}>)
endforeach()
install(TARGETS attn_options ${libraries} EXPORT AttnTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT AttnTargets NAMESPACE Attn:: DESTINATION ${attn_package})

set(headers FILES_MATCHING PATTERN "*.h" PATTERN "*.td" PATTERN "*.inc" PATTERN "CMakeFiles" EXCLUDE)
install(DIRECTORY include/attn ${CMAKE_BINARY_DIR}/include/attn DESTINATION ${attn_include} ${headers})
install(DIRECTORY dialects ${CMAKE_BINARY_DIR}/dialects DESTINATION ${attn_include} ${headers})

configure_package_config_file(lib/cmake/AttnConfig.cmake.in ${CMAKE_BINARY_DIR}/AttnConfig.cmake
  INSTALL_DESTINATION ${attn_package} PATH_VARS attn_include CMAKE_INSTALL_BINDIR)
write_basic_package_version_file(${CMAKE_BINARY_DIR}/AttnConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_BINARY_DIR}/AttnConfig.cmake ${CMAKE_BINARY_DIR}/AttnConfigVersion.cmake
  DESTINATION ${attn_package})
