// Elements made from data. Text of the articles enters as text nodes only and
// attributes are set by name, so that no article can bring markup along.

const SVG = 'http://www.w3.org/2000/svg';

function byId(id) {
  return document.getElementById(id);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

// make('p', {class: 'about'}, 'some ', make('b', {}, 'text'))
function make(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function draw(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

// Words for those who hear the page.
function spoken(words) {
  return make('span', {class: 'hidden', lang: 'en', dir: 'ltr'}, words);
}

// The word joiner keeps the mark on the line of what it marks.
function mark(kind) {
  return make('span', {class: `mark ${kind}`, 'aria-hidden': 'true'},
      `${KINDS[kind].mark}\u2060`);
}

function letter(side) {
  return make('span', {class: `letter only-${side}`}, side.toUpperCase());
}

// The letter and the file name of an article.
function nameOf(model, side) {
  return [letter(side), '\u00a0', make('bdi', {}, model.names.files[side])];
}

function counted(count, one, many) {
  return `${count} ${count === 1 ? one : many}`;
}

// "91 %", which no line breaks apart.
function percent(chance) {
  return `${Math.round(100 * chance)}\u00a0%`;
}
