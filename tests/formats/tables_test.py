"""CSV and TMX against readers that others wrote.

Needs Debian's libxml2-utils (xmllint).
"""

import csv
import io
import json
import pathlib
import subprocess
import unittest
import xml.etree.ElementTree as ET

import outputs

DTD = pathlib.Path(__file__).with_name('tmx14.dtd')
LANG = '{http://www.w3.org/XML/1998/namespace}lang'


def unguarded(cell):
    """A cell without the apostrophe that keeps it from being a formula."""
    guarded = cell.startswith("'") and cell[1:].lstrip()[:1] in set('=+-@＝＋－＠')
    return cell[1:] if guarded else cell


class TablesTest(unittest.TestCase):

    def test_csv_says_what_json_says(self):
        for pair in outputs.sample_pairs():
            with self.subTest(pair[0].name):
                report = json.loads(outputs.compare(pair, 'json'))
                claims = [claim for article in report['articles']
                          for claim in article['claims']]
                rows = list(csv.DictReader(
                    io.StringIO(outputs.compare(pair, 'csv'), newline=''),
                    strict=True))
                self.assertEqual([row['claim'] for row in rows],
                                 [claim['id'] for claim in claims])
                for row, claim in zip(rows, claims):
                    self.assertEqual(unguarded(row['text']), claim['text'])
                    self.assertEqual(row['verdict'], claim['verdict'])
                    self.assertAlmostEqual(float(row['confidence']),
                                           claim['confidence'], 2)

    def test_tmx_is_valid(self):
        for pair in outputs.sample_pairs():
            with self.subTest(pair[0].name):
                done = subprocess.run(
                    ['xmllint', '--noout', '--nonet', '--dtdvalid', DTD, '-'],
                    input=outputs.compare(pair, 'tmx').encode(),
                    capture_output=True)
                self.assertEqual(done.returncode, 0, done.stderr.decode())

    def test_tmx_says_what_json_says(self):
        for pair in outputs.sample_pairs():
            with self.subTest(pair[0].name):
                report = json.loads(outputs.compare(pair, 'json'))
                tmx = ET.fromstring(outputs.compare(pair, 'tmx').encode())
                languages = [a['language'] for a in report['articles']]
                units = tmx.findall('body/tu')
                self.assertEqual(len(units), len(report['alignments']))
                for unit, alignment in zip(units, report['alignments']):
                    variants = unit.findall('tuv')
                    self.assertEqual([v.get(LANG) for v in variants],
                                     languages)
                    self.assertEqual(
                        [v.findtext('prop').split() for v in variants],
                        [alignment['a'], alignment['b']])


if __name__ == '__main__':
    unittest.main()
