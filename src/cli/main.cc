#include <simdjson.h>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "claimdiff/claimdiff.h"
#include "report/json.h"

namespace {

using claimdiff::ArticleInput;

std::string Get(simdjson::dom::object object, const char* key) {
  std::string_view value;
  if (object[key].get(value) != simdjson::SUCCESS) return "";
  return std::string(value);
}

ArticleInput Input(simdjson::dom::object object) {
  return {Get(object, "text"), "-", Get(object, "language"),
          Get(object, "date")};
}

}  // namespace

int main(int argc, char** argv) {
  const std::string command = argc > 1 ? argv[1] : "";
  std::string line;
  simdjson::dom::parser parser;
  while ((command == "batch" || command == "facts") &&
         std::getline(std::cin, line)) {
    simdjson::dom::object object;
    if (parser.parse(line).get(object) != simdjson::SUCCESS) return 2;
    if (command == "facts") {
      auto article = claimdiff::Analyse(Input(object));
      if (!article.ok()) return 2;
      claimdiff::WriteJsonFacts(Get(object, "id"), article.value(), std::cout);
      continue;
    }
    auto a = claimdiff::Analyse(Input(object["a"]));
    auto b = claimdiff::Analyse(Input(object["b"]));
    if (!a.ok() || !b.ok()) return 2;
    claimdiff::Report report = claimdiff::Compare(std::move(a).value(), std::move(b).value());
    report.id = Get(object, "id");
    claimdiff::WriteJson(report, std::cout);
  }
  if (command == "compare" && argc > 3) {
    const auto read = [](const char* path) {
      std::ifstream in(path, std::ios::binary);
      return ArticleInput{std::string(std::istreambuf_iterator<char>(in), {}), path, "", ""};
    };
    auto a = claimdiff::Analyse(read(argv[2]));
    auto b = claimdiff::Analyse(read(argv[3]));
    if (!a.ok() || !b.ok()) return 2;
    claimdiff::WriteJson(claimdiff::Compare(std::move(a).value(), std::move(b).value()), std::cout);
  }
  return 0;
}
