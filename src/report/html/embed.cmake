# Makes page.html with its styles and scripts into the string of html_page.h.
#
#   cmake -D OUT=<html_page.cc> -D DIR=<this folder> -P embed.cmake
#
# The page forbids all but this very style and script: its policy names their
# hashes, which change with each byte between the tags.

# In this order: later styles overrule earlier ones; main.js starts the page.
include(${CMAKE_CURRENT_LIST_DIR}/../../data/literal.cmake)

set(styles colours base articles pictures evidence layout print)
set(scripts kinds dom contract articles evidence ribbons map filters
            scrolling selection keys main)

function(join_files out ending)
  set(joined "")
  foreach(name IN LISTS ARGN)
    file(READ ${DIR}/${name}.${ending} content)
    string(APPEND joined "${content}")
  endforeach()
  set(${out} "${joined}" PARENT_SCOPE)
endfunction()

# The base64 form of 2 * n hexadecimal digits, for n = 32 (a SHA-256).
function(base64 out hex)
  set(digits
    ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/)
  set(encoded "")
  string(REGEX MATCHALL "......" triples "${hex}00")  # 33 bytes: 11 triples
  foreach(triple IN LISTS triples)
    foreach(shift 18 12 6 0)
      math(EXPR index "(0x${triple} >> ${shift}) & 63")
      string(SUBSTRING ${digits} ${index} 1 digit)
      string(APPEND encoded ${digit})
    endforeach()
  endforeach()
  string(SUBSTRING ${encoded} 0 43 encoded)  # the last one is of the padding
  set(${out} "${encoded}=" PARENT_SCOPE)
endfunction()

function(hash out content)
  string(SHA256 hex "${content}")
  base64(encoded ${hex})
  set(${out} ${encoded} PARENT_SCOPE)
endfunction()

join_files(style css ${styles})
join_files(script js ${scripts})
set(script "'use strict';\n(() => {\n${script}})();\n")
hash(style_hash "${style}")
hash(script_hash "${script}")

file(READ ${DIR}/page.html page)
foreach(name style script style_hash script_hash)
  string(REPLACE "@@${name}@@" "${${name}}" page "${page}")
endforeach()

string(HEX "${page}" hex)
literal_of_hex(bytes "${hex}")
file(WRITE ${OUT} "// Generated from src/report/html by embed.cmake.
#include \"report/html_page.h\"

namespace claimdiff {

namespace {

constexpr char kPage[] =
    \"${bytes}\";

}  // namespace

std::string_view HtmlPage() { return {kPage, sizeof(kPage) - 1}; }

}  // namespace claimdiff
")
