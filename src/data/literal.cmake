# A text as the lines of a C++ string literal, for the tables and pages that are
# built into the program.

# Sets `out` to the literal of 2 * n hexadecimal digits, without its outer quotes;
# one literal a line of the text keeps compilers fast.
function(literal_of_hex out hex)
  string(REGEX REPLACE "(..)" "\\\\x\\1" bytes "${hex}")
  string(REGEX REPLACE "(\\\\x0a)" "\\1\"\n    \"" bytes "${bytes}")
  set(${out} "${bytes}" PARENT_SCOPE)
endfunction()
