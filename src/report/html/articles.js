// The articles whole, in their own order: claims, and between them what was
// skipped.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

// Where `fact` stands in the claim's text, in UTF-16 units from `from` on, or
// -1. Spans count bytes of the file; where the reader took markup or line
// breaks out of the text the words themselves are looked for.
function findFact(claim, bytes, fact, from) {
  const begin = fact.span[0] - claim.span[0];
  const end = fact.span[1] - claim.span[0];
  if (decoder.decode(bytes.slice(begin, end)) === fact.text) {
    const at = decoder.decode(bytes.slice(0, begin)).length;
    return at < from ? -1 : at;
  }
  return claim.text.indexOf(fact.text, from);
}

// The claim's text cut at its facts: [{text, facts}], readings of the same
// words together.
function piecesOf(claim) {
  const bytes = encoder.encode(claim.text);
  const pieces = [];
  let done = 0;
  for (const fact of claim.facts) {
    const last = pieces[pieces.length - 1];
    if (last && last.facts.length > 0 &&
        last.facts[0].span.join() === fact.span.join()) {
      last.facts.push(fact);
      continue;
    }
    const at = findFact(claim, bytes, fact, done);
    if (at < 0) continue;
    if (at > done) pieces.push({text: claim.text.slice(done, at), facts: []});
    done = at + fact.text.length;
    pieces.push({text: fact.text, facts: [fact]});
  }
  if (done < claim.text.length) {
    pieces.push({text: claim.text.slice(done), facts: []});
  }
  return pieces;
}

// 'differs' for a value in conflict, 'new' for a fact that this side alone
// states, 'fact' for others.
function roleOfFact(claim, facts) {
  const has = (mention) => facts.some((fact) => fact.key === mention.key &&
      fact.text === mention.text);
  const {alignment} = claim.unit;
  if (!alignment) return facts.some((fact) => fact.in_other) ? 'fact' : 'new';
  if (alignment.conflicts.some((one) => has(one[claim.side]))) return 'differs';
  const alone = alignment[`only_${claim.side}`].filter((one) =>
    one.claim === claim.id);
  return alone.some(has) ? 'new' : 'fact';
}

function claimText(claim) {
  return piecesOf(claim).map(({text, facts}) => facts.length === 0 ? text :
      make('span', {class: roleOfFact(claim, facts)}, text));
}

function claimElement(claim) {
  const kind = claim.unit.kind;
  const claims = claim.unit[otherSide(claim.side)];
  const joined = claims.map((other) => other.id).join(', ');
  const withWhat = joined && `, with ${joined}`;
  claim.element = make(
      'span', {
        'class': `claim ${kind}`, 'id': claim.id, 'role': 'button',
        'tabindex': '-1', 'aria-controls': 'evidence', 'data-claim': claim.id,
      },
      spoken(`${KINDS[kind].one}, ${claim.id}${withWhat}: `),
      mark(kind), ...claimText(claim),
      make('span', {class: 'reference', 'aria-hidden': 'true', 'dir': 'ltr'},
          joined ? `${claim.id} ↔ ${joined}` : claim.id));
  return claim.element;
}

function skippedElement(tag, skipped) {
  return make(tag, {class: 'skipped'},
      make('span', {class: 'reason', lang: 'en', dir: 'ltr'},
          make('span', {class: 'hidden'}, 'Not compared: '),
          REASONS[skipped.reason] || skipped.reason),
      ' ', skipped.text);
}

const BLOCK_TAGS = {
  title: 'h3', heading: 'h4', quote: 'blockquote', list_item: 'li',
};

// Claims of one block, with what was skipped between them, or one skipped part.
function blocksOf(article) {
  const parts = [...article.claims, ...article.skipped];
  parts.sort((x, y) => x.span[0] - y.span[0]);
  const blocks = [];
  let waiting = [];  // skipped parts that may turn out to be inside a block
  for (const part of parts) {
    const last = blocks[blocks.length - 1];
    if (part.id === undefined) {
      waiting.push(part);
    } else if (last && last.block === part.block) {
      last.parts.push(...waiting.splice(0), part);
    } else {
      // A list item's marker is drawn with the item.
      const before = waiting.splice(0).filter(
          ({reason}) => part.kind !== 'list_item' || reason !== 'no_text');
      blocks.push(...before.map((skipped) => ({skipped})));
      blocks.push({kind: part.kind, block: part.block, parts: [part]});
    }
  }
  blocks.push(...waiting.map((skipped) => ({skipped})));
  return blocks;
}

function blockElement(block) {
  if (block.skipped) return skippedElement('p', block.skipped);
  const element = make(BLOCK_TAGS[block.kind] || 'p', {class: block.kind});
  let end = block.parts[0].span[0];
  for (const part of block.parts) {
    if (part.span[0] > end) element.append(' ');
    element.append(part.id === undefined ? skippedElement('span', part) :
        claimElement(part));
    end = part.span[1];
  }
  return element;
}

// Below the heading of a section that the other article lacks.
function sectionElements(model, block) {
  if (block.skipped) return [];
  const words = block.parts.map((part) => sectionOf(model, part));
  return words.filter((one) => one).map((one) =>
    make('p', {class: 'section'},
        make('span', {lang: 'en', dir: 'ltr'}, one)));
}

// List items that follow each other share a list.
function appendBlock(body, element) {
  if (element.tagName !== 'LI') {
    body.append(element);
    return;
  }
  const last = body.lastElementChild;
  const list = last && last.tagName === 'UL' ? last : make('ul');
  list.append(element);
  body.append(list);
}

function aboutArticle(model, article) {
  const {language} = article;
  const parts = [language === 'und' ? 'language unknown' :
    `${languageOf(model, language)} (${language})`];
  const date = model.names.dates[article.side];
  if (date) parts.push(date);
  parts.push(counted(article.claims.length, 'claim', 'claims'));
  if (article.skipped.length > 0) {
    parts.push(`${counted(article.skipped.length, 'part', 'parts')} skipped`);
  }
  return parts.join(' · ');
}

function fillArticle(model, article) {
  const side = article.side;
  const direction = model.names.directions[side];
  const body = make('div', {
    class: 'text', lang: article.language, dir: direction, id: `text-${side}`,
  });
  for (const block of blocksOf(article)) {
    appendBlock(body, blockElement(block));
    body.append(...sectionElements(model, block));
  }
  const first = article.claims[0];
  if (first) first.element.setAttribute('tabindex', '0');
  byId(`article-${side}`).append(
      make('header', {class: 'article-head'},
          make('h2', {id: `title-${side}`}, ...nameOf(model, side)),
          make('p', {class: 'about'}, aboutArticle(model, article))),
      body);
}
