# Writes every .tsv of DIR into OUT as string constants: see data.h.
include(${CMAKE_CURRENT_LIST_DIR}/literal.cmake)

file(GLOB tables LIST_DIRECTORIES false ${DIR}/*.tsv)
set(constants "")
set(rows "")
foreach(table IN LISTS tables)
  get_filename_component(name ${table} NAME_WE)
  file(READ ${table} hex HEX)
  literal_of_hex(bytes "${hex}")
  string(APPEND constants "constexpr char k_${name}[] =\n    \"${bytes}\";\n\n")
  string(APPEND rows
    "  if (name == \"${name}\") return {k_${name}, sizeof(k_${name}) - 1};\n")
endforeach()
file(WRITE ${OUT} "// Generated from src/data/*.tsv by embed.cmake.
#include \"data/data.h\"

namespace claimdiff::data {

namespace {
${constants}}  // namespace

std::string_view Table([[maybe_unused]] std::string_view name) {
${rows}  return {};
}

}  // namespace claimdiff::data
")
