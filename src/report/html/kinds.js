// What can become of a claim: the mark and words for each, in the order of
// the filters. A colour never stands alone: the mark says the same.
const KINDS = {
  'conflict': {
    mark: '≠', label: 'Conflicts', one: 'Conflict',
    says: 'The two cannot both be right.',
  },
  'only-a': {
    mark: 'A', label: 'Only A', one: 'Only in A',
    says: 'B does not say this.',
  },
  'only-b': {
    mark: 'B', label: 'Only B', one: 'Only in B',
    says: 'A does not say this.',
  },
  'unclear': {
    mark: '?', label: 'Unclear', one: 'Unclear',
    says: 'Too little evidence to tell whether the other article says this.',
  },
  'partial': {
    mark: '±', label: 'Detail differs', one: 'Shared, detail differs',
    says: 'Both tell this; one side states facts that the other lacks.',
  },
  'shared': {
    mark: '=', label: 'Shared', one: 'Shared',
    says: 'Both say this.',
  },
};

// Whether two passages that are joined may well tell two things.
function isDoubtful(unit) {
  return unit.confidence < 0.5 &&
      (unit.kind === 'partial' || unit.kind === 'shared');
}

// The words for one unit.
function wordsOf(unit) {
  if (!isDoubtful(unit)) return KINDS[unit.kind];
  return {
    one: 'Perhaps shared',
    says: 'Both may tell this; there is too little evidence to be sure.',
  };
}

// Why a part of an article was not compared.
const REASONS = {
  boilerplate: 'boilerplate',
  repeated_title: 'title repeated',
  byline: 'byline',
  credit: 'credit',
  caption: 'caption',
  related: 'related articles',
  code: 'code',
  ignored: 'ignored on request',
  no_text: 'no text',
  too_long: 'too long',
};
