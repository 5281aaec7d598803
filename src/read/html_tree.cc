#include "read/html_tree.h"

#include <csetjmp>
#include <utility>

#include "read/html_scan.h"

namespace claimdiff {

namespace {

// A node and its attributes take some 30 times the bytes of their tags; a page
// of ordinary size takes a few megabytes.
constexpr std::size_t kMaxTreeBytes = std::size_t{400} << 20;

void* Allocate(void* arena, std::size_t size) {
  return static_cast<HtmlArena*>(arena)->Allocate(size);
}

void Release(void* arena, void* memory) {
  static_cast<HtmlArena*>(arena)->Release(memory);
}

// Null when the arena is full. No object with a destructor lives here.
const GumboNode* ParseWith(HtmlArena* arena, const char* page,
                           std::size_t size) {
  if (setjmp(arena->full()) != 0) return nullptr;
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = Allocate;
  options.deallocator = Release;
  options.userdata = arena;
  options.max_errors = 0;
  return gumbo_parse_with_options(&options, page, size)->root;
}

const GumboAttribute* Find(const HtmlNode& node, const char* name) {
  if (node.IsText()) return nullptr;
  return gumbo_get_attribute(&node.node->v.element.attributes, name);
}

bool IsElement(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

// <!-- claimdiff ignore-start --> to <!-- claimdiff ignore-end -->.
void SetIgnoring(std::string_view comment, bool* ignoring) {
  const std::size_t begin = comment.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return;
  const std::size_t end = comment.find_last_not_of(" \t\r\n") + 1;
  const std::string_view words = comment.substr(begin, end - begin);
  if (words == "claimdiff ignore-start") *ignoring = true;
  if (words == "claimdiff ignore-end") *ignoring = false;
}

}  // namespace

std::string_view HtmlNode::Attribute(const char* name) const {
  const GumboAttribute* attribute = Find(*this, name);
  return attribute == nullptr ? std::string_view() : attribute->value;
}

bool HtmlNode::HasAttribute(const char* name) const {
  return Find(*this, name) != nullptr;
}

std::string_view HtmlNode::UnknownName() const {
  GumboStringPiece name = node->v.element.original_tag;
  gumbo_tag_from_original_text(&name);
  return {name.data, name.length};
}

Result<HtmlTree> HtmlTree::Parse(std::string_view page) {
  HtmlTree tree;
  tree.page_ = std::make_unique<const std::string>(BoundHtml(page));
  tree.arena_ = std::make_unique<HtmlArena>(kMaxTreeBytes);
  const GumboNode* root =
      ParseWith(tree.arena_.get(), tree.page_->data(), tree.page_->size());
  if (root == nullptr) {
    return Error{ErrorCode::kTooLarge,
                 "the tags of the page are too many or too tangled to be read",
                 "", 0};
  }
  tree.Flatten(root);
  return tree;
}

void HtmlTree::Flatten(const GumboNode* root) {
  struct Open {
    const GumboNode* node;
    std::uint32_t index;
    unsigned child;
  };
  std::vector<Open> open;
  bool ignoring = false;
  const auto add = [&](const GumboNode* node, std::uint32_t parent) {
    const auto index = static_cast<std::uint32_t>(nodes_.size());
    if (IsElement(*node)) {
      nodes_.push_back({node->v.element.tag, parent, 0, node, ignoring});
      open.push_back({node, index, 0});
    } else if (node->type == GUMBO_NODE_COMMENT) {
      SetIgnoring(node->v.text.text, &ignoring);
    } else {
      nodes_.push_back({GUMBO_TAG_LAST, parent, index + 1, node, ignoring});
    }
  };
  add(root, 0);
  while (!open.empty()) {
    Open& top = open.back();
    const GumboVector& children = top.node->v.element.children;
    if (top.child < children.length) {
      const auto* child =
          static_cast<const GumboNode*>(children.data[top.child++]);
      add(child, top.index);
    } else {
      nodes_[top.index].end = static_cast<std::uint32_t>(nodes_.size());
      open.pop_back();
    }
  }
}

HtmlText HtmlTree::TextOf(std::uint32_t i) const {
  const GumboText& text = nodes_[i].node->v.text;
  const std::string_view raw(text.original_text.data,
                             text.original_text.length);
  const GumboTag parent = nodes_[nodes_[i].parent].tag;
  return {raw, text.text,
          static_cast<std::uint32_t>(raw.data() - page_->data()),
          parent != GUMBO_TAG_TITLE && parent != GUMBO_TAG_TEXTAREA &&
              parent != GUMBO_TAG_XMP,
          parent != GUMBO_TAG_XMP};
}

std::string HtmlTree::ShownText(std::uint32_t i) const {
  std::string shown;
  for (std::uint32_t k = i; k < nodes_[i].end; ++k) {
    if (nodes_[k].IsText()) shown += TextOf(k).shown;
  }
  return shown;
}

}  // namespace claimdiff
