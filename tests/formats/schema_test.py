"""The JSON Schemas against what claimdiff prints, and against broken reports.

Needs Debian's python3-jsonschema.
"""

import json
import unittest

import outputs
from jsonschema import Draft202012Validator

LINE = json.dumps({'id': 'x', 'a': {'text': 'Oslo has 15 boats.'},
                   'b': {'text': 'Oslo hat 15 Boote.'}})


def validator(name):
    return Draft202012Validator(outputs.strict(outputs.schema(name)))


# Each changes one thing of a whole report; none may pass.
def _at(path, change):
    def apply(report):
        *way, last = path
        for step in way:
            report = report[step]
        change(report, last)
    return apply


def _set(*path_and_value):
    *path, value = path_and_value
    return _at(path, lambda where, last: where.__setitem__(last, value))


def _drop(*path):
    return _at(path, lambda where, last: where.pop(last))


A_CLAIM = ('articles', 0, 'claims', 0)
BROKEN = {
    'no version': _drop('schema_version'),
    'another version': _set('schema_version', 2),
    'another tool': _set('tool', 'name', 'diff'),
    'a field nobody knows': _set('weather', 'fine'),
    'one article': _drop('articles', 1),
    'a third article': _at(('articles',), lambda r, k: r[k].append(r[k][0])),
    'the sides swapped': _set('articles', 0, 'side', 'b'),
    'a language that is none': _set('articles', 0, 'language', 'por tu'),
    'a date that is none': _set('articles', 0, 'date', '12 March'),
    'no skipped parts': _drop('articles', 0, 'skipped'),
    'a claim of B in A': _set(*A_CLAIM, 'id', 'b1'),
    'a claim from 0': _set(*A_CLAIM, 'id', 'a0'),
    'a claim without words': _set(*A_CLAIM, 'text', ''),
    'a span of one end': _set(*A_CLAIM, 'span', [3]),
    'a span before the text': _set(*A_CLAIM, 'span', [-1, 3]),
    'a kind of claim that is none': _set(*A_CLAIM, 'kind', 'opinion'),
    'a verdict that is none': _set(*A_CLAIM, 'verdict', 'wrong'),
    'more than certain': _set(*A_CLAIM, 'confidence', 1.5),
    'confidence in words': _set(*A_CLAIM, 'confidence', 'high'),
    'facts as an object': _set(*A_CLAIM, 'facts', {}),
    'a key of another kind': _at(
        (*A_CLAIM, 'facts'), lambda r, k: r[k].append({
            'kind': 'percent', 'key': 'number:15', 'text': '15',
            'span': [0, 2], 'in_other': False})),
    'a reason that is none': _at(
        ('articles', 0, 'skipped'), lambda r, k: r[k].append({
            'text': 'x', 'span': [0, 1], 'reason': 'dull'})),
    'an alignment of nothing': _set('alignments', 0, 'a', []),
    'an alignment on the wrong side': _set('alignments', 0, 'a', ['b1']),
    'a relation that is none': _set('alignments', 0, 'relation', 'similar'),
    'a conflict without values': _at(
        ('alignments', 0), lambda r, k: r[k].update(relation='conflict',
                                                    conflicts=[])),
    'a negative weight': _at(
        ('alignments', 0), lambda r, k: r[k].update(shared=[{
            'kind': 'concept', 'a': {'key': 'concept:x', 'text': 'x'},
            'b': {'key': 'concept:x', 'text': 'y'}, 'weight': -1}])),
    'a claim listed twice': _set('only_in_a', ['a1', 'a1']),
    'a number for a claim': _set('only_in_b', [1]),
    'half a claim counted': _set('summary', 'claims_a', 2.5),
    'a count that is missing': _drop('summary', 'conflicts'),
}


class SchemaTest(unittest.TestCase):

    def assert_valid(self, name, value):
        errors = [f'{list(error.path)}: {error.message[:300]}'
                  for error in validator(name).iter_errors(value)]
        self.assertEqual(errors, [])

    def test_schemas_are_schemas(self):
        for name in ('report', 'check', 'error', 'facts', 'explanation',
                     'reading'):
            with self.subTest(name):
                schema = outputs.schema(name)
                Draft202012Validator.check_schema(schema)
                Draft202012Validator.check_schema(outputs.strict(schema))
                self.assertEqual(schema['$id'],
                                 f'urn:claimdiff:schema:{name}:1')

    def test_report_is_the_default(self):
        self.assertEqual(outputs.run('schema'), outputs.run('schema', 'report'))

    def test_samples(self):
        for pair in outputs.sample_pairs():
            with self.subTest(pair[0].name):
                self.assert_valid('report',
                                  json.loads(outputs.compare(pair, 'json')))

    def test_marked_up_articles(self):
        pages = sorted((outputs.TESTS / 'read').glob('**/*.html'))
        texts = sorted((outputs.TESTS / 'read').glob('**/*.md'))
        formats = set()
        for pair in list(zip(pages, texts))[:4]:
            with self.subTest(pair[0].name):
                report = json.loads(outputs.compare(pair, 'json'))
                self.assert_valid('report', report)
                formats |= {a.get('format') for a in report['articles']}
        self.assertEqual(formats, {'html', 'markdown'})

    def test_readings(self):
        for path in sorted((outputs.TESTS / 'read/html').glob('*.html')):
            with self.subTest(path.name):
                self.assert_valid('reading', json.loads(
                    outputs.run('read', '--format', 'json', path)))

    def test_golden_reports(self):
        golden = sorted(outputs.TESTS.glob('**/golden/**/report.json'))
        self.assertGreater(len(golden), 5)
        for path in golden:
            with self.subTest(str(path)):
                self.assert_valid('report', json.loads(path.read_text()))

    def test_batch(self):
        good, bad, worse, empty = outputs.batch_lines(
            [LINE, '{"id": "y"}', '[', LINE.replace('Oslo has 15 boats.', '')],
            status=2)
        self.assert_valid('report', good)
        for line in (bad, worse, empty):
            self.assert_valid('error', line)

    def test_facts(self):
        printed = outputs.run(
            'facts', '--format', 'jsonl', status=2,
            stdin='{"id": "1", "text": "Oslo has 15 % more boats."}\n{}\n')
        facts, error = map(json.loads, printed.splitlines())
        self.assert_valid('facts', facts)
        self.assert_valid('error', error)

    def test_explanations(self):
        for pair in outputs.sample_pairs()[:2]:
            for claim in ('a1', 'a7', 'B3'):
                with self.subTest(f'{pair[0].name} {claim}'):
                    self.assert_valid('explanation', json.loads(outputs.run(
                        'explain', '--lexicon-dir', 'none', '--format', 'json',
                        '--claim', claim, *pair)))

    def test_broken_reports_are_refused(self):
        check = validator('report')
        (whole,) = outputs.batch_lines([LINE])
        self.assertTrue(check.is_valid(whole))
        self.assertTrue(whole['alignments'])
        for name, breaks in BROKEN.items():
            with self.subTest(name):
                report = json.loads(json.dumps(whole))
                breaks(report)
                self.assertFalse(check.is_valid(report))


if __name__ == '__main__':
    unittest.main()
