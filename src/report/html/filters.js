// Which units are shown: those of the chosen kinds (of every kind if none is
// chosen), of at least the chosen confidence. The others stay readable, without
// colour, and are passed over by next and previous.

function isShown(page, unit) {
  return (page.kinds.size === 0 || page.kinds.has(unit.kind)) &&
      unit.confidence >= page.minimum;
}

// What next and previous go to: what is shown, without what agrees unless that
// was asked for.
function stops(page) {
  const shown = page.model.units.filter((unit) => isShown(page, unit));
  if (page.kinds.size > 0) return shown;
  const found = shown.filter((unit) => unit.kind !== 'shared');
  return found.length > 0 ? found : shown;
}

function showCount(page) {
  const claims = [...page.model.claims.values()];
  const shown = claims.filter((claim) => isShown(page, claim.unit)).length;
  byId('count').textContent = shown === claims.length ?
      counted(shown, 'claim', 'claims') :
      `${shown} of ${counted(claims.length, 'claim', 'claims')}`;
}

function applyFilters(page) {
  for (const claim of page.model.claims.values()) {
    claim.element.classList.toggle('out', !isShown(page, claim.unit));
  }
  for (const {unit, group} of page.ribbons) {
    group.classList.toggle('out', !isShown(page, unit));
  }
  for (const {claim, shape} of page.ticks) {
    shape.classList.toggle('out', !isShown(page, claim.unit));
  }
  for (const shape of byId('map').querySelectorAll('[data-order]')) {
    const unit = page.model.units[shape.dataset.order];
    shape.classList.toggle('out', !isShown(page, unit));
  }
  for (const button of byId('kinds').children) {
    button.setAttribute('aria-pressed', page.kinds.has(button.dataset.kind));
  }
  showCount(page);
}

function toggleKind(page, kind) {
  if (!page.kinds.delete(kind)) page.kinds.add(kind);
  applyFilters(page);
}

function setMinimum(page, hundredths) {
  page.minimum = hundredths / 100;
  byId('minimum').value = hundredths;
  byId('minimum-value').textContent = percent(page.minimum);
  applyFilters(page);
}

function clearFilters(page) {
  page.kinds.clear();
  setMinimum(page, 0);
}

function makeFilters(page) {
  const counts = {};
  for (const unit of page.model.units) {
    counts[unit.kind] = (counts[unit.kind] || 0) + 1;
  }
  for (const [kind, {label, one}] of Object.entries(KINDS)) {
    const button = make('button', {
      'type': 'button', 'aria-pressed': 'false',
      'class': `kind ${kind}${counts[kind] ? '' : ' none'}`,
      'data-kind': kind, 'title': `Show only: ${one}`,
    }, mark(kind), ' ', label, ' ', make('b', {}, `${counts[kind] || 0}`));
    button.addEventListener('click', () => toggleKind(page, kind));
    byId('kinds').append(button);
  }
  byId('minimum').addEventListener('input', (event) =>
    setMinimum(page, Number(event.target.value)));
}
