# Sees that what the browser tests need is there, and installs the packages of
# package-lock.json into TO, unless they are there already.
#
#   cmake -D NODE=... -D NPM=... -D CHROMIUM=... -D FROM=... -D TO=... -P ...
foreach(program NODE NPM CHROMIUM)
  if(NOT ${program})
    string(TOLOWER ${program} name)
    message(FATAL_ERROR
      "${name} was not found; the tests of the HTML report need it. On Debian: "
      "apt-get install chromium nodejs npm (as the README's first command "
      "does); then configure again.")
  endif()
endforeach()

file(SHA256 ${FROM}/package-lock.json wanted)
set(stamp ${TO}/node_modules/.installed)
if(EXISTS ${stamp})
  file(READ ${stamp} installed)
  if(installed STREQUAL wanted)
    return()
  endif()
endif()

file(COPY ${FROM}/package.json ${FROM}/package-lock.json DESTINATION ${TO})
execute_process(COMMAND ${NPM} ci --no-audit --no-fund --ignore-scripts
  WORKING_DIRECTORY ${TO} RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR
    "npm ci failed: the packages of tests/browser/package-lock.json are "
    "needed, from the npm registry or its cache.")
endif()
file(WRITE ${stamp} ${wanted})
