# A target claimdiff::NAME for each library that comes without a package file;
# claimdiff_missing names those that are not installed.
set(claimdiff_missing)
foreach(library cld2 gumbo md4c opencc stemmer)
  if(TARGET claimdiff::${library})
    continue()
  endif()
  find_library(CLAIMDIFF_${library}_LIBRARY ${library})
  mark_as_advanced(CLAIMDIFF_${library}_LIBRARY)
  if(NOT CLAIMDIFF_${library}_LIBRARY)
    list(APPEND claimdiff_missing ${library})
    continue()
  endif()
  add_library(claimdiff::${library} UNKNOWN IMPORTED)
  set_target_properties(claimdiff::${library} PROPERTIES
    IMPORTED_LOCATION ${CLAIMDIFF_${library}_LIBRARY})
endforeach()
