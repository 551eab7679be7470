# qar_room(NAME USES room… LINKS target…): one room of the house (docs/architecture.md) as an object library `qar_NAME` made
# of lib/NAME/*.cpp. It may use the rooms that it names and, through them, theirs. The list QAR_ROOM_NAME_ALL holds the
# room and everything below it, so that a test can link a room without what stands above. WITHOUT names files of the folder that
# are not the room's.
function(qar_room name)
  cmake_parse_arguments(ROOM "" "" "USES;LINKS;SOURCES;WITHOUT" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/lib/${name}/*.cpp")
  list(REMOVE_ITEM sources ${ROOM_WITHOUT})
  add_library(qar_${name} OBJECT ${sources} ${ROOM_SOURCES})
  target_include_directories(qar_${name} PUBLIC "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>"
                             PRIVATE "${PROJECT_SOURCE_DIR}/lib")
  target_link_libraries(qar_${name} PRIVATE qar_compiler PUBLIC ${ROOM_LINKS})
  set(all ${name})
  foreach(below IN LISTS ROOM_USES)
    list(APPEND all ${QAR_ROOM_${below}_ALL})
    # Object libraries pass on usage requirements only when linked directly.
    get_target_property(links qar_${below} INTERFACE_LINK_LIBRARIES)
    if(links)
      target_link_libraries(qar_${name} PUBLIC ${links})
    endif()
  endforeach()
  list(REMOVE_DUPLICATES all)
  set(QAR_ROOM_${name}_ALL ${all} CACHE INTERNAL "rooms that ${name} stands on")
endfunction()

# Links a target with the objects of rooms and of all rooms below them.
function(qar_link_rooms target)
  set(all)
  foreach(room IN LISTS ARGN)
    list(APPEND all ${QAR_ROOM_${room}_ALL})
  endforeach()
  list(REMOVE_DUPLICATES all)
  foreach(room IN LISTS all)
    target_sources(${target} PRIVATE $<TARGET_OBJECTS:qar_${room}>)
    get_target_property(links qar_${room} INTERFACE_LINK_LIBRARIES)
    if(links)
      target_link_libraries(${target} PRIVATE ${links})
    endif()
  endforeach()
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/include")
endfunction()
