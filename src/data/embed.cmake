# Writes every .tsv of DIR into OUT as string constants: see data.h.
file(GLOB tables LIST_DIRECTORIES false ${DIR}/*.tsv)
set(constants "")
set(rows "")
foreach(table IN LISTS tables)
  get_filename_component(name ${table} NAME_WE)
  file(READ ${table} hex HEX)
  string(REGEX REPLACE "(..)" "\\\\x\\1" bytes "${hex}")
  # One literal a line of the table keeps compilers fast.
  string(REGEX REPLACE "(\\\\x0a)" "\\1\"\n    \"" bytes "${bytes}")
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
