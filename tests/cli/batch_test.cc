// claimdiff batch: pairs as JSON Lines in, reports out.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "shell.h"

namespace claimdiff::cli {
namespace {

class BatchTest : public testing::Test {
 protected:
  Shell shell_;
};

std::string PairLine(int id) {
  const std::string number = std::to_string(id);
  return "{\"id\":\"" + number + "\",\"a\":{\"text\":\"Kota ini punya " +
         number +
         " rumah.\",\"language\":\"id\"},\"b\":{\"text\":\"A cidade tem " +
         number + " casas.\",\"language\":\"pt\"}}\n";
}

std::string PairLines(int count) {
  std::string lines;
  for (int id = 1; id <= count; ++id) lines += PairLine(id);
  return lines;
}

TEST_F(BatchTest, KeepsTheOrderForAnyNumberOfJobs) {
  shell_.Write("pairs", PairLines(300));
  const Outcome one = shell_.Run("$C batch --jobs 1 <pairs");
  EXPECT_EQ(one.status, 0);
  std::size_t at = 0;
  for (int id = 1; id <= 300; ++id) {
    at = one.out.find("{\"id\":\"" + std::to_string(id) + "\",", at);
    ASSERT_NE(at, std::string::npos) << id;
  }
  for (const char* jobs : {"0", "2", "4", "64"}) {
    SCOPED_TRACE(jobs);
    const Outcome many =
        shell_.Run(std::string("$C batch --jobs ") + jobs + " <pairs");
    EXPECT_EQ(many.status, 0);
    EXPECT_EQ(many.out, one.out);
  }
}

TEST_F(BatchTest, GoesOnAfterABadLine) {
  shell_.Write("pairs", PairLine(1) + "\n" + "{\"id\":\"x\",oops}\n" +
                            "{\"id\":\"y\",\"a\":{\"text\":\"Ya.\"}}\n" +
                            "{\"id\":\"z\",\"a\":{\"text\":\"\"},\"b\":"
                            "{\"text\":\"Sim.\"}}\n" +
                            PairLine(2));
  for (const char* jobs : {"1", "4"}) {
    SCOPED_TRACE(jobs);
    const Outcome run =
        shell_.Run(std::string("$C batch --jobs ") + jobs + " <pairs");
    EXPECT_EQ(run.status, 2);
    EXPECT_EQ(
        run.err.rfind("claimdiff: 2 compared, 3 in error, 0 skipped; ", 0), 0U)
        << run.err;
    EXPECT_EQ(std::count(run.err.begin(), run.err.end(), '\n'), 1) << run.err;
    const std::vector<std::string> expected = {
        "{\"id\":\"1\",\"schema_version\"",
        "{\"id\":\"x\",\"error\":",
        "\"line\":3}}",
        "{\"id\":\"y\",\"error\":{\"code\":\"bad_json\"",
        "\"line\":4}}",
        "{\"id\":\"z\",\"error\":{\"code\":\"empty\"",
        "\"line\":5}}",
        "{\"id\":\"2\",\"schema_version\""};
    std::size_t at = 0;
    for (const std::string& part : expected) {
      at = run.out.find(part, at);
      ASSERT_NE(at, std::string::npos) << part << " in " << run.out;
    }
  }
}

TEST_F(BatchTest, Streams) {
  // The second line is only written once the first answer has come back.
  shell_.Write("line1", PairLine(1));
  shell_.Write("line2", PairLine(2));
  const Outcome run = shell_.Run(
      "mkfifo in answers\n"
      "$C batch <in >answers &\n"
      "exec 3>in 4<answers\n"
      "cat line1 >&3; read -r first <&4\n"
      "cat line2 >&3; read -r second <&4\n"
      "exec 3>&-; wait\n"
      "echo \"$first\" | cut -c1-9; echo \"$second\" | cut -c1-9\n");
  EXPECT_EQ(run.out, "{\"id\":\"1\"\n{\"id\":\"2\"\n") << run.err;
}

TEST_F(BatchTest, ToAClosedPipeIsQuiet) {
  shell_.Write("pairs", PairLines(2000));
  for (const char* jobs : {"1", "4"}) {
    SCOPED_TRACE(jobs);
    const Outcome run = shell_.Run(
        std::string("{ $C batch --jobs ") + jobs +
        " <pairs; echo $? >status; } | head -n 1 | cut -c1-9; "
        "while [ ! -s status ]; do sleep 0.05; done; exit $(cat status)");
    EXPECT_EQ(run.status, 2);
    EXPECT_EQ(run.out, "{\"id\":\"1\"\n");
    EXPECT_EQ(run.err, "");
  }
}

TEST_F(BatchTest, ResumesWhereItStopped) {
  shell_.Write("pairs", PairLines(9));
  const Outcome whole = shell_.Run("$C batch <pairs");
  const struct {
    const char* name;
    const char* earlier;  // how much of the output there is
    const char* skipped;
  } kCases[] = {
      {"nothing yet", ": >out1", " 0 skipped"},
      {"four whole lines", "$C batch <pairs 2>&- | head -n 4 >out1",
       " 4 skipped"},
      {"the fifth cut short",
       "$C batch <pairs 2>&- >all; { head -n 4 all; sed -n 5p all | "
       "head -c 20; } >out1",
       " 4 skipped"},
      {"all", "$C batch <pairs >out1 2>&-", " 9 skipped"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.name);
    const Outcome run = shell_.Run(std::string(c.earlier) +
                                   "\n$C batch --jobs 2 --resume out1 <pairs "
                                   ">>out1\n");
    EXPECT_EQ(run.status, 0);
    EXPECT_NE(run.err.find(c.skipped), std::string::npos) << run.err;
    EXPECT_EQ(shell_.Read("out1"), whole.out);
  }
  // Another output keeps to itself what is new.
  shell_.Write("half", whole.out.substr(0, whole.out.find('\n') + 1));
  EXPECT_EQ(shell_.Run("$C batch --resume half <pairs").out,
            whole.out.substr(whole.out.find('\n') + 1));
  EXPECT_EQ(shell_.Run("$C batch --resume none <pairs").status, 2);
}

TEST_F(BatchTest, GoesOnInItsOutput) {
  shell_.Write("pairs", PairLines(5));
  const Outcome whole = shell_.Run("$C batch pairs");
  const Outcome run = shell_.Run(
      "$C batch -o out1 pairs\n"
      "head -c $(($(head -n 2 out1 | wc -c) + 30)) out1 >out2\n"
      "$C batch --resume out2 pairs -o out2");
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(run.out, "");
  EXPECT_EQ(shell_.Read("out1"), whole.out);
  EXPECT_EQ(shell_.Read("out2"), whole.out);
}

// The exit status of a run and its continuation is that of one run.
TEST_F(BatchTest, ResumesItsStatus) {
  const std::string conflict =
      "{\"id\":\"c\",\"a\":{\"text\":\"The port of Oslo has 15 "
      "ferries.\"},\"b\":{\"text\":\"The port of Oslo has 25 "
      "ferries.\"}}\n";
  const std::string only =
      "{\"id\":\"o\",\"a\":{\"text\":\"Rome lies on the Tiber.\"},"
      "\"b\":{\"text\":\"Bananas cost 3 dollars in Quito.\"}}\n";
  const std::string broken = "{\"id\":\"x\",\"a\":{\"text\":\"\"}}\n";
  const struct {
    const char* name;
    std::string pairs;
    const char* fail_on;
    int status;
    const char* skipped;
  } kCases[] = {
      {"no findings", PairLine(1) + PairLine(2), "conflict,only", 0, " 2 sk"},
      {"a conflict", conflict + PairLine(2), "conflict", 1, " 2 skipped"},
      {"a conflict, nobody asks", conflict + PairLine(2), "partial", 0, " 2 s"},
      {"one side only", only + PairLine(2), "only", 1, " 2 skipped"},
      {"one side only, nobody asks", only, "conflict", 0, " 1 skipped"},
      {"an error is tried again", broken + PairLine(2), "only", 2, " 1 sk"},
      {"an error and a finding", broken + conflict, "conflict", 2, " 1 sk"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.name);
    shell_.Write("pairs", c.pairs);
    const std::string batch =
        std::string("$C batch --lexicon-dir none --fail-on ") + c.fail_on;
    EXPECT_EQ(shell_.Run(batch + " pairs -o out1").status, c.status);
    const Outcome run = shell_.Run(batch + " --resume out1 pairs");
    EXPECT_EQ(run.status, c.status);
    EXPECT_NE(run.err.find(c.skipped), std::string::npos) << run.err;
  }
  // What was mended is in error no more.
  shell_.Write("pairs", broken);
  EXPECT_EQ(shell_.Run("$C batch pairs -o out1").status, 2);
  std::string mended = PairLine(1);
  mended[7] = 'x';  // its id
  shell_.Write("pairs", mended);
  EXPECT_EQ(shell_.Run("$C batch --resume out1 pairs -o out1").status, 0);
  // The error stays where it was, and the report comes behind it.
  EXPECT_EQ(shell_.Run("cut -c1-17 out1").out,
            "{\"id\":\"x\",\"error\"\n{\"id\":\"x\",\"schema\n");
  EXPECT_NE(shell_.Run("$C batch --resume out1 pairs").err.find(" 1 skipped"),
            std::string::npos);
}

// Pairs may share an id: each report answers one of them, in their order.
TEST_F(BatchTest, ReportsAnswerAsManyPairs) {
  const std::string one =
      "{\"id\":\"x\",\"a\":{\"text\":\"Quito has 300 schools.\"},"
      "\"b\":{\"text\":\"Quito has 300 schools.\"}}\n";
  const std::string other =
      "{\"id\":\"x\",\"a\":{\"text\":\"Quito has 300 schools.\"},"
      "\"b\":{\"text\":\"Quito has 700 schools.\"}}\n";
  std::string number = one;
  number.replace(number.find("\"x\""), 3, "1");
  std::string word = other;
  word.replace(word.find("\"x\""), 3, "\"1\"");
  const struct {
    const char* name;
    std::string pairs;
    const char* earlier;  // lines of the whole output
    int status;
    const char* told;
  } kCases[] = {
      {"one of two", one + other, "1", 1, "1 compared, 0 in error, 1 skipped"},
      {"both", one + other, "2", 1, "0 compared, 0 in error, 2 skipped"},
      {"the conflict first", other + one, "1", 1,
       "1 compared, 0 in error, 1 skipped"},
      {"a number and the same as a string", number + word, "1", 1,
       "1 compared, 0 in error, 1 skipped"},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.name);
    shell_.Write("pairs", c.pairs);
    const std::string batch = "$C batch --lexicon-dir none --fail-on conflict ";
    EXPECT_EQ(shell_.Run(batch + "pairs -o whole").status, 1);
    const Outcome run = shell_.Run(
        std::string("head -n ") + c.earlier + " whole >part\n" + batch +
        "--jobs 4 --resume part pairs -o part; s=$?; cat part; exit $s");
    EXPECT_EQ(run.status, c.status);
    EXPECT_EQ(run.out, shell_.Read("whole"));
    EXPECT_NE(run.err.find(c.told), std::string::npos) << run.err;
  }
}

TEST_F(BatchTest, ResumesFromReportsOnly) {
  shell_.Write("pairs", PairLines(2));
  shell_.Write("one", PairLine(1));
  std::string open = PairLine(1);
  open.pop_back();
  shell_.Write("open", open);
  shell_.Write("plain", "Quito has 300 schools.\n");
  shell_.Write("cut", "{\"id\":\"1\",\"schema_ver");
  shell_.Write("errors", "{\"id\":\"1\",\"error\":{\"code\":\"empty\"}}\n");
  const struct {
    const char* name;
    const char* earlier;
    bool taken;
  } kCases[] = {
      {"the pairs by mistake", "one", false},
      {"the same without a line end", "open", false},
      {"plain text", "plain", false},
      {"nothing", "/dev/null", true},
      {"a first report cut short", "cut", true},
      {"errors alone", "errors", true},
  };
  for (const auto& c : kCases) {
    SCOPED_TRACE(c.name);
    shell_.Write("kept", "what was there\n");
    const Outcome run = shell_.Run(std::string("$C batch --resume ") +
                                   c.earlier + " pairs -o kept");
    EXPECT_EQ(run.status, c.taken ? 0 : 2);
    EXPECT_EQ(shell_.Read("kept") == "what was there\n", !c.taken);
    EXPECT_EQ(run.err.find("holds no report") == std::string::npos, c.taken)
        << run.err;
  }
}

// A report may be larger than any line that is read as a pair.
TEST_F(BatchTest, KnowsLargeReportsAgain) {
  shell_.Write("pairs", PairLines(3));
  const Outcome run = shell_.Run(
      "{ printf '{\"id\":\"1\",\"articles\":[['\n"
      "  yes '\"word\",' | tr -d '\\n' | head -c 70000000\n"
      "  printf '0]],\"schema_version\":1,\"summary\":{}}\\n'\n"
      "  printf '{\"id\":\"2\",\"schema_version\":1,\"summary\":{},'\n"
      "  printf '\"x\":[1,2}\\n'\n"
      "  printf '{\"id\":\"3\",\"schema_version\":1,\"summary\":{}}\\n'\n"
      "} >earlier\n"
      "$C batch --resume earlier pairs | cut -c1-9");
  EXPECT_EQ(run.out, "{\"id\":\"2\"\n") << "which was no JSON";
}

TEST_F(BatchTest, WorksInLittleMemory) {
  if (shell_.Run("ulimit -v 300000 && $C --version").status != 0) {
    GTEST_SKIP() << "this build needs more addresses, as sanitizers do";
  }
  std::string text;
  for (int i = 0; i < 300000; ++i) text += "Kota ini punya 3 rumah di Oslo. ";
  shell_.Write("pairs", PairLine(1) + "{\"id\":\"big\",\"a\":{\"text\":\"" +
                            text + "\"},\"b\":{\"text\":\"" + text + "\"}}\n" +
                            PairLine(2));
  const Outcome run = shell_.Run(
      "ulimit -v 300000; $C batch --jobs 256 --lexicon-dir none pairs -o out1; "
      "s=$?; cut -c1-99 out1; exit $s");
  EXPECT_EQ(run.status, 2) << run.err;
  const std::string expected =
      "{\"id\":\"big\",\"error\":{\"code\":\"too_large\",\"message\":\"there "
      "is "
      "not enough memory for this line\"";
  EXPECT_NE(run.out.find(expected), std::string::npos) << run.out;
  EXPECT_NE(run.out.find("{\"id\":\"2\",\"schema"), std::string::npos);
  const Outcome none = shell_.Run("ulimit -v 60000; $C batch pairs");
  EXPECT_TRUE(none.status == 2 || none.status == 127) << none.status;
}

// As the README has it. GNU parallel is needed for that only.
TEST_F(BatchTest, UnderGnuParallel) {
  if (shell_.Run("parallel --version").out.rfind("GNU parallel", 0) != 0) {
    GTEST_SKIP() << "GNU parallel is not installed";
  }
  shell_.Write("pairs", PairLines(40));
  const Outcome alone = shell_.Run("$C batch <pairs");
  const Outcome run = shell_.Run(
      "parallel --pipe --keep-order --jobs 2 --block 2k $C batch --jobs 1 "
      "<pairs");
  EXPECT_EQ(run.status, 0) << run.err;
  EXPECT_EQ(run.out, alone.out);
}

TEST_F(BatchTest, LastLineNeedsNoEnd) {
  std::string line = PairLine(1);
  line.pop_back();
  shell_.Write("pairs", line);
  const Outcome run = shell_.Run("$C batch <pairs");
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.out.rfind("{\"id\":\"1\"", 0), 0U) << run.out;
}

TEST_F(BatchTest, NothingInNothingOut) {
  const Outcome run = shell_.Run("$C batch </dev/null");
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.out, "");
}

}  // namespace
}  // namespace claimdiff::cli
