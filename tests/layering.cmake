# Which part may include which. Run as a ctest, and with -D ONLY=alignment
# before each build of the aligner, which so can reach no text, file or stream.
#
#   cmake -D ROOT=<source tree> [-D ONLY=<part>] -P layering.cmake
#
# One row a part: its folder, or a file that is a part of its own, then regular
# expressions of what its files may include beyond the standard library ("" or
# <> kept as written).

set(own_public "\"claimdiff/[a-z_]+\\.h\"")
set(text "\"text/[a-z_0-9]+\\.h\"")
set(standard "<[a-z_]+>")  # <unicode/...> and <simdjson.h> are not of this form

# The aligner gets containers and arithmetic, no more.
set(alignment_standard
    "<(algorithm|array|bit|cassert|cmath|compare|concepts|cstddef|cstdint)>"
    "<(functional|iterator|limits|memory|numbers|numeric|optional|span)>"
    "<(tuple|type_traits|utility|vector)>")
set(allow_alignment ${alignment_standard} "\"alignment/[a-z_]+\\.h\""
    "\"claimdiff/article\\.h\"")
set(allow_include/claimdiff ${standard} ${own_public})
set(allow_src/text ${standard} ${own_public} ${text} "\"data/data\\.h\""
    "<unicode/[a-z0-9_]+\\.h>"
    "<(libstemmer|simdjson)\\.h>")
# Files and threads of the system, for whoever has to do with either.
set(system "\"system/[a-z_]+\\.h\"")
set(allow_src/system ${standard} ${own_public} ${system}
    "<(fcntl|sys/resource|sys/stat|unistd)\\.h>")
set(allow_src/snapshot ${standard} ${text})
set(allow_src/data ${standard} "\"data/data\\.h\"")
set(allow_src/read ${standard} ${own_public} ${text} "\"read/[a-z_]+\\.h\""
    "\"data/data\\.h\"" "<simdjson\\.h>" "<cld2/[a-z0-9_/]+\\.h>" "<boost/.*>"
    "<(gumbo|md4c)\\.h>" "<yaml-cpp/yaml\\.h>")
set(allow_src/segment ${standard} ${own_public} ${text}
    "\"segment/[a-z_]+\\.h\"" "\"data/data\\.h\"" "<boost/.*>")
set(allow_src/extract ${standard} ${own_public} ${text}
    "\"extract/[a-z_]+\\.h\"" "\"data/data\\.h\"" "<boost/.*>")
set(allow_src/features ${standard} ${own_public} ${text}
    "\"features/[a-z_]+\\.h\"" "\"lexicon/(compounds|lexicon)\\.h\"" "\"alignment/[a-z_]+\\.h\"" "\"data/data\\.h\""
    "<boost/.*>")
set(allow_src/lexicon ${standard} ${own_public} ${text} ${system}
    "\"lexicon/[a-z_]+\\.h\"" "\"data/data\\.h\"" "<boost/.*>"
    "<opencc/opencc\\.h>"
    "<zlib\\.h>" "<fcntl\\.h>" "<(sys/mman|sys/stat|unistd)\\.h>")
set(allow_src/code ${standard} ${own_public} ${text} "\"code/[a-z_]+\\.h\""
    "\"read/ascii\\.h\"")
set(allow_src/report ${standard} ${own_public} ${text}
    "\"report/[a-z_]+\\.h\"" "<rapidjson/[a-z]+\\.h>" "<boost/.*>")

set(check ${standard} ${own_public} ${text} ${system} "\"check/[a-z_]+\\.h\""
    "\"check/writers/[a-z_]+\\.h\""
    "\"read/(format|front_matter)\\.h\"" "\"code/known_lines\\.h\""
    "\"report/(markdown_text|page|safe_json|styled_text|writer_options)\\.h\"")
set(allow_src/check ${check} "<toml\\+\\+/toml\\.h>" "<sys/wait\\.h>"
    "<(fcntl|poll|spawn|unistd)\\.h>")
set(allow_src/check/writers ${check} "<rapidjson/[a-z]+\\.h>")

# compare.cc is the only file that sees every stage.
set(allow_src ${standard} ${own_public} ${text} ${system} "\"[a-z_]+\\.h\""
    "\"code/compare_code\\.h\""
    "\"alignment/[a-z_]+\\.h\""
    "\"features/(date_affinity|features|quantity_affinity)\\.h\"")
set(allow_src/compare.cc ${allow_src}
    "\"(read/read|segment/segment|extract/extract)\\.h\"")
set(allow_src/cli ${standard} ${own_public} ${text} ${system} "\"cli/[a-z_]+\\.h\""
    "\"check/[a-z_]+\\.h\"" "\"check/writers/writers\\.h\""
    "\"lexicon/(build|compounds|learn|lexicon)\\.h\""
    "\"read/(format|json_line)\\.h\"" "\"scanned\\.h\""
    "\"report/(explanation|facts_table|json|reading|schemas)\\.h\""
    "\"report/(writer_options|writers)\\.h\"" "<CLI/CLI\\.hpp>"
    "<rapidjson/[a-z]+\\.h>"
    "<(fcntl|malloc|pthread|unistd|sys/ioctl|sys/stat|sys/types|sys/wait)\\.h>")

set(parts alignment include/claimdiff src src/compare.cc src/system src/text src/snapshot
          src/data src/read src/code src/segment src/extract src/lexicon src/features
          src/report src/check src/check/writers src/cli)
if(ONLY)
  set(parts ${ONLY})
endif()

set(faults 0)
foreach(part IN LISTS parts)
  if(IS_DIRECTORY ${ROOT}/${part})
    file(GLOB files ${ROOT}/${part}/*.h ${ROOT}/${part}/*.cc)
  else()
    set(files ${ROOT}/${part})
  endif()
  if(part STREQUAL "src")
    list(REMOVE_ITEM files ${ROOT}/src/compare.cc)
  endif()
  foreach(file IN LISTS files)
    file(STRINGS ${file} lines REGEX "^[ \t]*#[ \t]*include")
    foreach(line IN LISTS lines)
      string(REGEX REPLACE "^[ \t]*#[ \t]*include[ \t]*([<\"][^>\"]*[>\"]).*"
             "\\1" header "${line}")
      set(allowed FALSE)
      foreach(pattern IN LISTS allow_${part})
        if(header MATCHES "^${pattern}$")
          set(allowed TRUE)
        endif()
      endforeach()
      if(NOT allowed)
        file(RELATIVE_PATH name ${ROOT} ${file})
        message("${name}: ${part} may not include ${header}")
        math(EXPR faults "${faults} + 1")
      endif()
    endforeach()
  endforeach()
endforeach()
if(faults)
  message(FATAL_ERROR "${faults} includes break the layering")
endif()
