// Reads a TOML table strictly: a key that nobody asked for is an error.
#ifndef CLAIMDIFF_CHECK_TOML_TABLE_H_
#define CLAIMDIFF_CHECK_TOML_TABLE_H_

#include <toml++/toml.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claimdiff/result.h"

namespace claimdiff::check {

// The table that `text` is; the error names `source` and the line.
Result<toml::table> ParseToml(std::string_view text, const std::string& source);

// Each getter notes that its key is known and leaves *to alone when the key is
// absent. The first thing that is wrong is kept as the error.
class TomlTable {
 public:
  // `name` is "[severity]", for messages; `table` may be null: it is absent.
  TomlTable(const toml::table* table, std::string name, std::string source);

  void Get(std::string_view key, std::string* to);
  void Get(std::string_view key, double* to, double least, double most);
  void Get(std::string_view key, std::uint32_t* to);
  void Get(std::string_view key, std::vector<std::string>* to);  // or one
  void GetDate(std::string_view key, std::string* to);           // YYYY-MM-DD
  // The tables below `key`: of [key] one, of [[key]] as many as there are.
  std::vector<const toml::table*> Tables(std::string_view key);

  // A value that is of the right type and yet wrong.
  void Refuse(std::string_view key, const std::string& why);

  std::uint32_t line() const;
  std::uint32_t line(std::string_view key) const;  // 0 if it is absent

  // The first thing that was wrong, or else a key that nobody asked for.
  // REQUIRES: all getters have been called.
  std::optional<Error> Finish();

 private:
  const toml::node* Find(std::string_view key);
  void Fail(const toml::node* node, std::string message);

  const toml::table* table_;
  std::string name_, source_;
  std::vector<std::string> known_;
  std::optional<Error> error_;
};

}  // namespace claimdiff::check

#endif  // CLAIMDIFF_CHECK_TOML_TABLE_H_
