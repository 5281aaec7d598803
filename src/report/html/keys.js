// The keyboard: one table, which help prints.

const KEYS = [
  {keys: ['n', 'j'], says: 'next finding', act: (page) => step(page, 1)},
  {keys: ['p', 'k'], says: 'previous finding', act: (page) => step(page, -1)},
  {
    keys: ['ArrowDown'], shown: '↓', onClaim: true,
    says: 'next claim of the article', act: (page) => neighbour(page, 1),
  },
  {
    keys: ['ArrowUp'], shown: '↑', onClaim: true,
    says: 'previous claim of the article', act: (page) => neighbour(page, -1),
  },
  {
    keys: ['ArrowLeft', 'ArrowRight'], shown: '← →', onClaim: true,
    says: 'its counterpart in the other article', act: crossOver,
  },
  {keys: ['o'], says: 'its counterpart, from anywhere', act: crossOver},
  {
    keys: ['1', '2', '3', '4', '5', '6'], shown: '1 – 6',
    says: 'show only the first, second ... kind', act: (page, key) =>
      toggleKind(page, Object.keys(KINDS)[Number(key) - 1]),
  },
  {keys: ['0'], says: 'show all kinds again', act: clearFilters},
  {keys: ['t'], says: 'light or dark', act: () => toggleTheme()},
  {
    keys: ['Escape'], shown: 'Esc', says: 'choose nothing',
    act: (page) => select(page, null),
  },
  {keys: ['?'], says: 'this help', act: () => byId('help').showModal()},
];

// Single letters can be switched off: who speaks to the computer would set
// them off by accident.
function findKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (event.key.length === 1 && !byId('use-keys').checked) return undefined;
  const onClaim = event.target.closest('.claim') !== null;
  return KEYS.find(({keys, onClaim: needed}) =>
    keys.includes(event.key) && (onClaim || !needed));
}

function listenToKeys(page) {
  document.addEventListener('keydown', (event) => {
    if (byId('help').open) return;
    const found = findKey(event);
    if (!found) return;
    event.preventDefault();
    found.act(page, event.key);
  });
}

function listKeys() {
  for (const {keys, shown, says} of KEYS) {
    const names = shown ? [shown] : keys;
    const term = make('dt');
    names.forEach((name, i) =>
      term.append(i > 0 ? ' ' : '', make('kbd', {}, name)));
    byId('key-list').append(term, make('dd', {}, says));
  }
}
