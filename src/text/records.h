// Lists of plain structs as bytes, for snapshot.h.
//
// A struct tells its members by a template that calls `field` with each:
//   template <typename Field> void ForEachField(Field& field) {
//     field(name); field(power);
//   }
// Strings are a length and bytes; numbers are little-endian, as wide as they
// are, but lengths seven bits a byte. Bytes are trusted: they were written by
// the program's own build.
#ifndef CLAIMDIFF_TEXT_RECORDS_H_
#define CLAIMDIFF_TEXT_RECORDS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace claimdiff::text {

class FieldWriter {
 public:
  void operator()(const std::string& text) {
    WriteLength(text.size());
    bytes_ += text;
  }

  void WriteLength(std::size_t length) {
    for (; length >= 0x80; length >>= 7) {
      bytes_ += static_cast<char>(0x80 | (length & 0x7F));
    }
    bytes_ += static_cast<char>(length);
  }

  template <typename T>
  requires(std::is_integral_v<T> || std::is_enum_v<T>) void operator()(
      T value) {
    auto rest = static_cast<std::uint64_t>(value);
    for (std::size_t i = 0; i < sizeof(T); ++i, rest >>= 8) {
      bytes_ += static_cast<char>(rest & 0xFF);
    }
  }

  std::string Take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class FieldReader {
 public:
  explicit FieldReader(std::string_view bytes) : rest_(bytes) {}

  void operator()(std::string& text) {
    const std::size_t size = ReadLength();
    text = rest_.substr(0, size);
    rest_.remove_prefix(size);
  }

  std::size_t ReadLength() {
    std::size_t length = 0;
    std::uint8_t part = 0x80;
    for (int shift = 0; part >= 0x80; shift += 7) {
      (*this)(part);
      length |= std::size_t{part & 0x7Fu} << shift;
    }
    return length;
  }

  template <typename T>
  requires(std::is_integral_v<T> || std::is_enum_v<T>) void operator()(
      T& value) {
    std::uint64_t read = 0;
    for (std::size_t i = 0; i < sizeof(T); ++i) {
      read |= std::uint64_t{static_cast<unsigned char>(rest_[i])} << (8 * i);
    }
    value = static_cast<T>(read);
    rest_.remove_prefix(sizeof(T));
  }

 private:
  std::string_view rest_;
};

template <typename Record>
std::string WriteRecords(std::vector<Record> records) {
  FieldWriter writer;
  writer.WriteLength(records.size());
  for (Record& record : records) record.ForEachField(writer);
  return writer.Take();
}

// REQUIRES: WriteRecords<Record>() wrote `bytes`.
template <typename Record>
std::vector<Record> ReadRecords(std::string_view bytes) {
  FieldReader reader(bytes);
  std::vector<Record> records(reader.ReadLength());
  for (Record& record : records) record.ForEachField(reader);
  return records;
}

}  // namespace claimdiff::text

#endif  // CLAIMDIFF_TEXT_RECORDS_H_
