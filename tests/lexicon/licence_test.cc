#include "lexicon/licence.h"

#include <gtest/gtest.h>

#include <string>

namespace claimdiff::lexicon {
namespace {

struct LicenceCase {
  const char* name;
  const char* statement;  // under "Availability:"
  const char* licence;
};

// Most are the words of FreeDict's dictionaries.
constexpr LicenceCase kLicences[] = {
    {"version 2 or later",
     "    Copyright (C) 1999-2017 by various authors listed below.\n"
     "    Available under the terms of the GNU General Public License ver. 2.0 "
     "and\n  any later version.\n",
     "GPL-2.0-or-later"},
    {"the same in two ways",
     "    Available under the terms of the GNU General Public License ver. 2.0 "
     "and\n  any later version.\n"
     "    You can modify it under the terms of the GNU General Public License "
     "as\n  published by the Free Software Foundation; either version 2 of the "
     "License,\n  or (at your option) any later version.\n",
     "GPL-2.0-or-later"},
    {"version 3 or later",
     "    Available under the terms of the GNU General Public License ver. 3.0 "
     "or\n  any later version.\n",
     "GPL-3.0-or-later"},
    {"version 2, and nothing of later ones",
     "    GNU GENERAL PUBLIC LICENSE, version 2.0.\n", "GPL-2.0"},
    {"no version", "    GNU General Public License.\n", "see its package"},
    {"two versions",
     "    GNU General Public License ver. 2.0 or later.\n    Some of it under "
     "the GNU General Public License, version 3.0 or later.\n",
     "see its package"},
    {"a version with a condition",
     "    GNU General Public License, version 3 (GPLv3), for some parts.\n",
     "see its package"},
    {"two licences of GNU",
     "    under the terms of both the GNU General Public License, version 3 or "
     "later\n  and the GNU Affero General Public License, version 3 or later\n",
     "see its package"},
    {"program and content apart",
     "    The application is available under the terms of the GNU General "
     "Public\n  License, version 3.0 or any later version. In addition, the "
     "content is\n  licensed under GNU Free Documentation License ver. 1.2.\n",
     "see its package"},
    {"a choice",
     "    Available under the terms of the GNU General Public License ver. 3.0 "
     "and\n  any later version and Creative Commons Attribution-ShareAlike "
     "3.0\n",
     "see its package"},
    {"Creative Commons",
     "    Licensed under the Creative Commons Attribution-ShareAlike 3.0 "
     "Unported\n  license\n",
     "CC-BY-SA-3.0"},
    {"Creative Commons, older words",
     "    Available under the terms of the Creative Commons "
     "Attribution-Share\n  Alike Licence (V3.0).\n",
     "CC-BY-SA-3.0"},
    {"not for sale",
     "    Creative Commons Attribution-NonCommercial-ShareAlike 3.0\n",
     "see its package"},
    {"nothing", "", "see its package"},
};

TEST(LicenceTest, IsWhatIsStated) {
  for (const LicenceCase& c : kLicences) {
    SCOPED_TRACE(c.name);
    EXPECT_EQ(LicenceOf(std::string("English-Xish FreeDict Dictionary\n\n"
                                    "Availability:\n\n") +
                        c.statement +
                        "\nNotes:\n\n  GNU General Public License, version "
                        "1.0.\n"),
              c.licence);
  }
  EXPECT_EQ(LicenceOf("under GNU GPL, ver. 1.2"), "see its package");
}

}  // namespace
}  // namespace claimdiff::lexicon
