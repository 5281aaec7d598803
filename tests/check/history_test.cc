// A documentation site in three languages and its history: what `check
// --since HEAD~1` finds at each commit, and that it finds nothing else.
#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "git_site.h"

namespace claimdiff::check {
namespace {

constexpr char kConfiguration[] =
    "[[pairs]]\n"
    "source = 'docs/en/{path}.md'\n"
    "translation = 'docs/{lang}/{path}.md'\n"
    "languages = ['de', 'id']\n"
    "source_language = 'en'\n";

constexpr char kEnglish[] =
    "# Running the relay\n\n"
    "The relay forwards messages between 2 networks. It stores undelivered "
    "messages for 7 days. Messages larger than 20 MB are refused.\n\n"
    "## Starting\n\n"
    "Start the relay with `relay start`. The first start takes about 40 "
    "seconds, because the relay builds its index. Log files are written to "
    "`/var/log/relay`.\n\n"
    "## Security\n\n"
    "All connections are encrypted with TLS. Certificates are renewed every "
    "90 days. The administrator receives a mail before a certificate "
    "expires.\n";

constexpr char kIndonesian[] =
    "# Menjalankan relay\n\n"
    "Relay meneruskan pesan di antara 2 jaringan. Relay menyimpan pesan yang "
    "belum terkirim selama 7 hari. Pesan yang lebih besar dari 20 MB "
    "ditolak.\n\n"
    "## Memulai\n\n"
    "Mulai relay dengan `relay start`. Awal pertama memakan waktu sekitar 40 "
    "detik, karena relay membangun indeksnya. Berkas log ditulis ke "
    "`/var/log/relay`.\n\n"
    "## Keamanan\n\n"
    "Semua koneksi dienkripsi dengan TLS. Sertifikat diperbarui setiap 90 "
    "hari. Administrator menerima surel sebelum sertifikat kedaluwarsa.\n";

constexpr char kGerman[] =
    "# Das Relay betreiben\n\n"
    "Das Relay leitet Nachrichten zwischen 2 Netzen weiter. Nicht zugestellte "
    "Nachrichten speichert es 7 Tage lang. Nachrichten, die größer als 20 MB "
    "sind, werden abgelehnt.\n\n"
    "## Starten\n\n"
    "Starten Sie das Relay mit `relay start`. Der erste Start dauert etwa 40 "
    "Sekunden, weil das Relay seinen Index aufbaut. Protokolle werden nach "
    "`/var/log/relay` geschrieben.\n\n"
    "## Sicherheit\n\n"
    "Alle Verbindungen sind mit TLS verschlüsselt. Zertifikate werden alle 90 "
    "Tage erneuert. Der Administrator erhält eine Mail, bevor ein Zertifikat "
    "abläuft.\n";

constexpr char kEn[] = "docs/en/relay.md";
constexpr char kId[] = "docs/id/relay.md";
constexpr char kDe[] = "docs/de/relay.md";

// The pages in three languages, in step, and the configuration.
void CommitPages(const GitSite& site) {
  site.Write("claimdiff.toml", kConfiguration);
  site.Write(kEn, kEnglish);
  site.Write(kId, kIndonesian);
  site.Write(kDe, kGerman);
  site.Commit("the first version");
}

struct Step {
  const char* name;
  std::function<void(const GitSite&)> edit;
  std::vector<std::string> findings;  // as GitSite::Check gives them
};

const Step kHistory[] = {
    {"a claim is added to the source",
     [](const GitSite& site) {
       site.Replace(kEn, "## Starting",
                    "Attachments are scanned for viruses before they are "
                    "forwarded.\n\n## Starting");
     },
     {"missing docs/en/relay.md | docs/de/relay.md: Attachments are scanned ",
      "missing docs/en/relay.md | docs/id/relay.md: Attachments are scanned "}},
    {"one translation catches up",
     [](const GitSite& site) {
       site.Replace(kId, "## Memulai",
                    "Lampiran dipindai untuk mencari virus sebelum "
                    "diteruskan.\n\n## Memulai");
     },
     {}},
    {"a number changes in the source",
     [](const GitSite& site) {
       site.Replace(kEn, "for 7 days", "for 14 days");
     },
     {"conflict docs/en/relay.md | docs/de/relay.md: It stores undelivered me",
      "conflict docs/en/relay.md | docs/id/relay.md: It stores undelivered "
      "me"}},
    {"both translations catch up, with other edits of the source",
     [](const GitSite& site) {
       site.Replace(kId, "selama 7 hari", "selama 14 hari");
       site.Replace(kDe, "es 7 Tage lang", "es 14 Tage lang");
       site.Replace(kDe, "## Starten",
                    "Anhänge werden vor der Weiterleitung auf Viren "
                    "geprüft.\n\n## Starten");
       site.Replace(kEn, "All connections are encrypted",
                    "All of the connections are encrypted");
     },
     {}},
    {"white space, line breaks and a typing mistake",
     [](const GitSite& site) {
       site.Replace(kEn, "The relay forwards messages between 2 networks. ",
                    "The relay  forwards messages\nbetween 2 networks.\n");
       site.Replace(kEn, "are renewed every", "get renewed every");
     },
     {}},
    {"a section moves",
     [](const GitSite& site) {
       const std::string text = site.Read(kEn);
       const std::size_t start = text.find("## Starting");
       const std::size_t security = text.find("## Security");
       site.Write(kEn, text.substr(0, start) + text.substr(security) + "\n" +
                           text.substr(start, security - start));
     },
     {}},
    {"a claim is deleted from the source",
     [](const GitSite& site) {
       site.Replace(kEn, " Messages larger than 20 MB are refused.", "");
     },
     {"stale docs/de/relay.md | docs/en/relay.md: Nachrichten, die größe",
      "stale docs/id/relay.md | docs/en/relay.md: Pesan yang lebih besar d"}},
    {"the translations delete it too",
     [](const GitSite& site) {
       site.Replace(kId, " Pesan yang lebih besar dari 20 MB ditolak.", "");
       site.Replace(kDe,
                    " Nachrichten, die größer als 20 MB sind, werden "
                    "abgelehnt.",
                    "");
     },
     {}},
    {"the page is renamed in all languages",
     [](const GitSite& site) {
       for (const char* language : {"en", "id", "de"}) {
         const std::string folder = std::string("docs/") + language;
         site.Run("git mv " + folder + "/relay.md " + folder + "/service.md");
       }
     },
     {}},
    {"source and one translation are updated together",
     [](const GitSite& site) {
       site.Replace("docs/en/service.md", "## Starting",
                    "The relay can be paused for up to 3 hours.\n\n"
                    "## Starting");
       site.Replace("docs/de/service.md", "## Starten",
                    "Das Relay kann bis zu 3 Stunden lang angehalten "
                    "werden.\n\n## Starten");
     },
     {"missing docs/en/service.md | docs/id/service.md: The relay can be "
      "paused "}},
    {"renamed and changed at once",
     [](const GitSite& site) {
       site.Run(
           "git mv docs/en/service.md docs/en/relay.md && "
           "git mv docs/id/service.md docs/id/relay.md && "
           "git mv docs/de/service.md docs/de/relay.md");
       site.Replace(kEn, "every 90 days", "every 60 days");
       site.Replace(kDe, "alle 90 Tage", "alle 60 Tage");
     },
     {"conflict docs/en/relay.md | docs/id/relay.md: Certificates get "
      "renewed"}},
    {"a page without translations is added",
     [](const GitSite& site) {
       site.Write("docs/en/new.md", "# News\n\nVersion 2 is out.\n");
     },
     {"missing-file docs/en/new.md | docs/de/new.md: docs/en/new.md",
      "missing-file docs/en/new.md | docs/id/new.md: docs/en/new.md"}},
    {"a sentence is written anew in its place",
     [](const GitSite& site) {
       site.Replace(kEn, "Log files are written to `/var/log/relay`.",
                    "You find its protocols below `/var/log/relay`.");
     },
     {}},
    {"an unrelated file changes",
     [](const GitSite& site) { site.Write("notes.txt", "nothing\n"); },
     {}},
};

TEST(HistoryTest, FindsWhatEachCommitLeavesBehind) {
  const GitSite site;
  CommitPages(site);
  EXPECT_EQ(site.Check(""), std::vector<std::string>());
  for (const Step& step : kHistory) {
    SCOPED_TRACE(step.name);
    step.edit(site);
    EXPECT_EQ(site.Check("--since HEAD"), step.findings) << "not committed";
    site.Commit("step");
    EXPECT_EQ(site.Check("--since HEAD~1"), step.findings) << "committed";
  }
}

const Step kHistoryOfCode[] = {
    {"a block in both, with other comments",
     [](const GitSite& site) {
       site.Replace(
           kEn, "## Security",
           "```\nrelay start --port 25  # at once\n```\n\n## Security");
       site.Replace(kId, "## Keamanan",
                    "```\nrelay start --port 25  # segera, tanpa jeda\n```\n\n"
                    "## Keamanan");
     },
     {}},
    {"an option changes in the source",
     [](const GitSite& site) { site.Replace(kEn, "port 25 ", "port 587 "); },
     {"code docs/en/relay.md | docs/id/relay.md: relay start --port 587 #"}},
    {"a comment changes, and the option is still not there",
     [](const GitSite& site) { site.Replace(kEn, "at once", "now"); },
     {}},
    {"the translation catches up",
     [](const GitSite& site) { site.Replace(kId, "port 25 ", "port 587 "); },
     {}},
    {"the translation goes ahead",
     [](const GitSite& site) { site.Replace(kId, "port 587 ", "port 2525 "); },
     {"code docs/en/relay.md | docs/id/relay.md: relay start --port 587 #"}},
    {"and back",
     [](const GitSite& site) { site.Replace(kId, "port 2525 ", "port 587 "); },
     {}},
    {"a line more",
     [](const GitSite& site) {
       site.Replace(kEn, "# now\n", "# now\nrelay status --all\n");
     },
     {"code docs/en/relay.md | docs/id/relay.md: relay status --all"}},
    {"the block is deleted from the source",
     [](const GitSite& site) {
       site.Replace(kEn,
                    "```\nrelay start --port 587  # now\nrelay status "
                    "--all\n```\n\n",
                    "");
     },
     {"stale docs/id/relay.md | docs/en/relay.md: relay start --port 587 #"}},
};

TEST(HistoryTest, FindsCodeThatEachCommitLeavesBehind) {
  const GitSite site;
  site.Write("claimdiff.toml",
             "[[pairs]]\nsource = 'docs/en/relay.md'\n"
             "translation = 'docs/id/relay.md'\n");
  site.Write(kEn, kEnglish);
  site.Write(kId, kIndonesian);
  site.Commit("the first version");
  for (const Step& step : kHistoryOfCode) {
    SCOPED_TRACE(step.name);
    step.edit(site);
    EXPECT_EQ(site.Check("--since HEAD"), step.findings) << "not committed";
    site.Commit("step");
    EXPECT_EQ(site.Check("--since HEAD~1"), step.findings) << "committed";
  }
}

// Links that are known for the page's own in one language only are no finding,
// as they are none of `compare`.
TEST(HistoryTest, ReadsTheLinesThatTheCounterpartHas) {
  const GitSite site;
  const std::string links = "\n\n- [Relay API](api.md)\n- [TLS 1.3](tls.md)\n";
  const std::string german = "\n## Dazu passende Seiten" + links;
  site.Write("claimdiff.toml",
             "[[pairs]]\nsource = 'docs/de/relay.md'\n"
             "translation = 'docs/en/relay.md'\n");
  site.Write(kEn, kEnglish + ("\n## See also" + links));
  site.Write(kDe, kGerman + german);
  site.Commit("one");
  const std::vector<std::string> none;
  EXPECT_EQ(site.Check(""), none);
  site.Replace(kDe, "es 7 Tage lang", "es 14 Tage lang");
  EXPECT_EQ(site.Check("--since HEAD").size(), 1U);
  site.Replace(kEn, "for 7 days", "for 14 days");
  site.Replace(kDe, german, "");
  site.Commit("two");
  EXPECT_EQ(site.Check("--since HEAD~1"), none) << "links that count no more";
  site.Write(kDe, site.Read(kDe) + german);
  EXPECT_EQ(site.Check("--since HEAD"), none) << "links that count again";
}

// What others did on main meanwhile is not this branch's.
TEST(HistoryTest, StartsFromTheMergeBase) {
  const GitSite site;
  CommitPages(site);
  site.Run("git checkout -q -b topic");
  site.Replace(kEn, "for 7 days", "for 14 days");
  site.Commit("topic");
  site.Run("git checkout -q main");
  site.Replace(kEn, "about 40 seconds", "about 10 seconds");
  site.Commit("main goes on");
  site.Run("git checkout -q topic");
  EXPECT_EQ(site.Check("--since main docs/id"),
            (std::vector<std::string>{"conflict docs/en/relay.md | "
                                      "docs/id/relay.md: It stores undelivered "
                                      "me"}));
}

TEST(HistoryTest, SaysWhatAShallowCloneLacks) {
  const GitSite site;
  CommitPages(site);
  site.Run("git checkout -q -b topic");
  site.Write("x", "1");
  site.Commit("two");
  site.Run("git clone -q --depth 1 --branch topic \"file://$PWD\" ../shallow");
  site.Run("cd ../shallow && $C check --since origin/main", 2);
  EXPECT_NE(site.err().find("this clone is shallow"), std::string::npos);
  EXPECT_NE(site.err().find("fetch-depth: 0"), std::string::npos);
  site.Run(
      "cd ../shallow && git fetch -q --depth 1 origin main:main && "
      "$C check --since main",
      2);
  EXPECT_NE(site.err().find("beyond this shallow clone"), std::string::npos);
  site.Run(
      "cd ../shallow && git fetch -q --unshallow && "
      "$C check --since main");
}

TEST(HistoryTest, WorksBelowTheRoot) {
  const GitSite site;
  site.Write("manual/claimdiff.toml",
             "[[pairs]]\nsource = 'en.md'\ntranslation = 'id.md'\n");
  site.Write("manual/en.md", kEnglish);
  site.Write("manual/id.md", kIndonesian);
  site.Commit("one");
  site.Replace("manual/en.md", "for 7 days", "for 14 days");
  site.Run("cd manual && $C check --lexicon-dir none --since HEAD", 1);
  EXPECT_EQ(site.Check("--config manual/claimdiff.toml --since HEAD").size(),
            1U);
}

struct TroubleCase {
  const char* name;
  const char* script;
  const char* message;
};

constexpr TroubleCase kTroubles[] = {
    {"no such revision", "$C check --since nowhere",
     "there is no revision 'nowhere' here"},
    {"an option as a revision", "$C check --since=-x", "'-x' is no revision"},
    {"no configuration", "cd / && $C check", "--init"},
    {"a named waiver file that is missing",
     "(echo \"waivers = 'w.toml'\"; cat claimdiff.toml) > c.toml; "
     "$C check --config c.toml",
     "does not exist"},
    {"a pattern that no file matches",
     "printf \"[[pairs]]\\nsource='x/{path}.md'\\ntranslation="
     "'y/{path}.md'\\n\" > c.toml; $C check --config c.toml",
     "no file is 'x/{path}.md'"},
    {"no pairs", ": > c.toml; $C check --config c.toml", "no [[pairs]]"},
    {"a report of no kind", "$C check --report sarfi=x", "none of terminal"},
    {"no date", "$C check --today tomorrow", "no date"},
    {"a date that no calendar has",
     "$C check --update-waivers --expires 2026-02-30",
     "'2026-02-30' is no date"},
    {"a pair whose files are both missing",
     "printf \"[[pairs]]\\nsource='x.md'\\ntranslation='y.md'\\n\" > c.toml; "
     "$C check --config c.toml",
     "does not exist"},
    {"a missing file as trouble",
     "printf \"[severity]\\nmissing_file='trouble'\\n[[pairs]]\\nsource="
     "'docs/en/relay.md'\\ntranslation='y.md'\\n\" > c.toml; "
     "$C check --config c.toml",
     "y.md: the file does not exist"},
    {"a conflict of a merge",
     "printf '<<<<<<< HEAD\\nWe sell 3 pens.\\n=======\\nWe sell 4 pens.\\n"
     ">>>>>>> topic\\n' >> docs/id/relay.md; $C check; s=$?; "
     "git checkout -q docs; exit $s",
     "docs/id/relay.md:12: a merge has left a conflict here"},
    {"the same since a revision",
     "printf '<<<<<<< HEAD\\nWe sell 3 pens.\\n=======\\nWe sell 4 pens.\\n"
     ">>>>>>> topic\\n' >> docs/id/relay.md; $C check --since HEAD; s=$?; "
     "git checkout -q docs; exit $s",
     "docs/id/relay.md:12: a merge has left a conflict here"},
    {"dictionaries that the configuration names in vain",
     "(echo; echo \"lexicon_dir = 'no/where'\"; cat claimdiff.toml) > c.toml; "
     "$C check --config c.toml",
     "c.toml:2: lexicon_dir: is no directory; 'none' is for no dictionaries: "
     "'no/where'"},
    {"no dictionaries, and some", "$C check --lexicon-dir none --lexicon-dir .",
     "--lexicon-dir: 'none' goes with no other directory"},
    {"two reports in one file", "$C check --report sarif=r --report json=./r",
     "./r: two outputs would be written here"},
    {"two reports in a file that there is",
     ": > r; ln -s r s; $C check --report sarif=r -o s",
     "r: two outputs would be written here"},
    {"two reports on standard output", "$C check --report json=-",
     "standard output: two outputs would be written here"},
    {"a report instead of the waivers",
     "$C check --update-waivers -o docs/../claimdiff.waivers.toml",
     "claimdiff.waivers.toml: two outputs would be written here"},
    {"a file that is no text",
     "printf '\\0\\1\\2' > b.md; printf \"[[pairs]]\\nsource="
     "'docs/en/relay.md'\\ntranslation='b.md'\\n\" > c.toml; "
     "$C check --config c.toml",
     "b.md"},
};

TEST(HistoryTest, AConflictInCodeIsWhatAPageIsAbout) {
  const GitSite site;
  CommitPages(site);
  for (const char* page : {kEn, kId, kDe}) {
    site.Write(page, site.Read(page) +
                         "\n```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> "
                         "topic\n```\n");
  }
  site.Run("$C check --lexicon-dir none");
  site.Run("$C check --lexicon-dir none --report json=/dev/null -o /dev/null");
}

TEST(HistoryTest, AReportMayBeAskedForTwice) {
  const GitSite site;
  CommitPages(site);
  site.Run(
      "(cat claimdiff.toml; printf \"[reports]\\nsarif = 'r'\\n\") > c.toml; "
      "$C check --lexicon-dir none --config c.toml --report sarif=r");
  EXPECT_TRUE(site.Read("r").starts_with("{"));
}

TEST(HistoryTest, SaysWhatIsWrong) {
  const GitSite site;
  CommitPages(site);
  for (const TroubleCase& c : kTroubles) {
    SCOPED_TRACE(c.name);
    site.Run(c.script, 2);
    EXPECT_NE(site.err().find(c.message), std::string::npos) << site.err();
  }
}

}  // namespace
}  // namespace claimdiff::check
