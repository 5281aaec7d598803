# Installs the library below WORK, and builds and runs the README's example with
# what find_package(claimdiff) finds there.
set(source ${CMAKE_CURRENT_LIST_DIR})
file(REMOVE_RECURSE ${WORK})

function(run)
  execute_process(COMMAND ${ARGV} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/prefix
    --config ${CONFIG} --component library)
file(GLOB_RECURSE targets ${WORK}/prefix/*/claimdiff-targets.cmake)
file(READ ${targets} text)
if(text MATCHES "/[^;]*\\.so")
  message(FATAL_ERROR "A path of this machine is exported: ${CMAKE_MATCH_0}")
endif()

file(READ ${README} text)
string(FIND "${text}" "### As a library" begin)
string(SUBSTRING "${text}" ${begin} -1 text)
set(fence "```cpp\n")
string(FIND "${text}" "${fence}" begin)
string(LENGTH "${fence}" size)
math(EXPR begin "${begin} + ${size}")
string(SUBSTRING "${text}" ${begin} -1 text)
string(FIND "${text}" "```" end)
string(SUBSTRING "${text}" 0 ${end} text)
string(FIND "${text}" "\n" end)  # of the #include
string(SUBSTRING "${text}" 0 ${end} include)
string(SUBSTRING "${text}" ${end} -1 statements)
configure_file(${source}/main.cc.in ${WORK}/source/main.cc @ONLY)
configure_file(${source}/CMakeLists.txt.in ${WORK}/source/CMakeLists.txt
               COPYONLY)

run(${CMAKE_COMMAND} -S ${WORK}/source -B ${WORK}/build -G ${GENERATOR}
    -D CMAKE_BUILD_TYPE=${CONFIG} -D CMAKE_CXX_COMPILER=${COMPILER}
    -D CMAKE_CXX_FLAGS=${FLAGS} -D CMAKE_PREFIX_PATH=${WORK}/prefix)
run(${CMAKE_COMMAND} --build ${WORK}/build)
run(${WORK}/build/consumer)
