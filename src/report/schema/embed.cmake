# Makes the schemas of this folder into the table of schemas.h.
#
#   cmake -D OUT=<schemas.cc> -D DIR=<this folder> -P embed.cmake
include(${CMAKE_CURRENT_LIST_DIR}/../../data/literal.cmake)

file(GLOB files LIST_DIRECTORIES false ${DIR}/*.json)
set(constants "")
set(rows "")
foreach(file IN LISTS files)
  get_filename_component(name ${file} NAME_WE)
  file(READ ${file} hex HEX)
  literal_of_hex(bytes "${hex}")
  string(APPEND constants "constexpr char k_${name}[] =\n    \"${bytes}\";\n\n")
  string(APPEND rows
    "    {\"${name}\", {k_${name}, sizeof(k_${name}) - 1}},\n")
endforeach()
file(WRITE ${OUT} "// Generated from src/report/schema by embed.cmake.
#include \"report/schemas.h\"

namespace claimdiff {

namespace {

${constants}constexpr Schema kSchemas[] = {
${rows}};

}  // namespace

std::span<const Schema> Schemas() { return kSchemas; }

}  // namespace claimdiff
")
