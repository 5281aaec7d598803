#include "check/toml_table.h"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "text/spelling.h"

namespace claimdiff::check {

namespace {

std::string Quoted(std::string_view word) {
  return std::string("'").append(word).append("'");
}

}  // namespace

Result<toml::table> ParseToml(std::string_view text,
                              const std::string& source) {
  try {
    return toml::parse(text, source);
  } catch (const toml::parse_error& error) {  // the library is built to throw
    std::string message = "not TOML: ";
    message += error.description();
    std::replace(message.begin(), message.end(), '\n', ' ');
    return Error{ErrorCode::kUsage, std::move(message), source,
                 error.source().begin.line};
  }
}

TomlTable::TomlTable(const toml::table* table, std::string name,
                     std::string source)
    : table_(table), name_(std::move(name)), source_(std::move(source)) {}

std::uint32_t TomlTable::line() const {
  return table_ == nullptr ? 0 : table_->source().begin.line;
}

std::uint32_t TomlTable::line(std::string_view key) const {
  const toml::node* node = table_ == nullptr ? nullptr : table_->get(key);
  return node == nullptr ? 0 : node->source().begin.line;
}

const toml::node* TomlTable::Find(std::string_view key) {
  known_.emplace_back(key);
  return table_ == nullptr ? nullptr : table_->get(key);
}

void TomlTable::Fail(const toml::node* node, std::string message) {
  if (error_) return;
  const std::uint32_t at = node == nullptr ? line() : node->source().begin.line;
  error_ = Error{ErrorCode::kUsage, std::move(message), source_, at};
}

void TomlTable::Refuse(std::string_view key, const std::string& why) {
  Fail(table_ == nullptr ? nullptr : table_->get(key),
       std::string(key) + ": " + why);
}

void TomlTable::Get(std::string_view key, std::string* to) {
  const toml::node* node = Find(key);
  if (node == nullptr) return;
  if (const auto* value = node->as_string()) {
    *to = value->get();
  } else {
    Fail(node, std::string(key) + " must be a string in quotes");
  }
}

void TomlTable::Get(std::string_view key, double* to, double least,
                    double most) {
  const toml::node* node = Find(key);
  if (node == nullptr) return;
  const std::optional<double> value = node->value<double>();
  if (value && *value >= least && *value <= most) {
    *to = *value;
    return;
  }
  char limits[64];
  std::snprintf(limits, sizeof(limits), " must be a number from %g to %g",
                least, most);
  Fail(node, std::string(key) + limits);
}

void TomlTable::Get(std::string_view key, std::uint32_t* to) {
  const toml::node* node = Find(key);
  if (node == nullptr) return;
  constexpr std::int64_t kMost = 1'000'000'000;
  const auto* value = node->as_integer();
  if (value != nullptr && value->get() >= 0 && value->get() <= kMost) {
    *to = static_cast<std::uint32_t>(value->get());
  } else {
    Fail(node, std::string(key) + " must be a whole number, 0 or more");
  }
}

void TomlTable::Get(std::string_view key, std::vector<std::string>* to) {
  const toml::node* node = Find(key);
  if (node == nullptr) return;
  if (const auto* one = node->as_string()) {
    *to = {one->get()};
    return;
  }
  const toml::array* list = node->as_array();
  if (list == nullptr ||
      !(list->empty() || list->is_homogeneous(toml::node_type::string))) {
    Fail(node, std::string(key) + " must be a list of strings in quotes");
    return;
  }
  to->clear();
  for (const toml::node& element : *list) {
    to->push_back(element.as_string()->get());
  }
}

void TomlTable::GetDate(std::string_view key, std::string* to) {
  const toml::node* node = Find(key);
  if (node == nullptr) return;
  const auto* value = node->as_date();
  if (value == nullptr) {
    Fail(node, std::string(key) + " must be a date such as 2026-12-31, " +
                   "without quotes");
    return;
  }
  char date[32];
  std::snprintf(date, sizeof(date), "%04d-%02d-%02d", value->get().year,
                value->get().month, value->get().day);
  *to = date;
}

std::vector<const toml::table*> TomlTable::Tables(std::string_view key) {
  const toml::node* node = Find(key);
  std::vector<const toml::table*> tables;
  if (node == nullptr) return tables;
  if (const toml::table* one = node->as_table()) return {one};
  const toml::array* list = node->as_array();
  if (list == nullptr || !list->is_homogeneous(toml::node_type::table)) {
    Fail(node, std::string(key) + " must be a table: write [" +
                   std::string(key) + "] or [[" + std::string(key) + "]]");
    return tables;
  }
  for (const toml::node& element : *list) {
    tables.push_back(element.as_table());
  }
  return tables;
}

std::optional<Error> TomlTable::Finish() {
  if (error_ || table_ == nullptr) return error_;
  for (const auto& [key, node] : *table_) {
    if (std::find(known_.begin(), known_.end(), key.str()) != known_.end()) {
      continue;
    }
    std::string message = "there is no key " + Quoted(key.str());
    if (!name_.empty()) message.append(" in ").append(name_);
    const std::vector<std::string_view> names(known_.begin(), known_.end());
    const std::string_view nearest = text::NearestSpelling(key.str(), names);
    if (nearest.empty()) {
      message += "; the keys are ";
      for (const std::string_view name : names) {
        message.append(name == names.front() ? "" : ", ").append(name);
      }
    } else {
      message.append("; did you mean ").append(nearest).append("?");
    }
    Fail(&node, std::move(message));
  }
  return error_;
}

}  // namespace claimdiff::check
