"""Runs claimdiff, for the tests of this folder."""

import copy
import functools
import json
import pathlib
import subprocess
import sys

TESTS = pathlib.Path(__file__).resolve().parent.parent
BINARY = sys.argv.pop(1)  # as ctest gives it; the rest is unittest's


def run(*arguments, stdin='', status=0):
    """What `claimdiff ARGUMENTS` prints on standard output."""
    done = subprocess.run([BINARY, *map(str, arguments)], capture_output=True,
                          input=stdin.encode())
    if done.returncode != status:
        raise AssertionError(f'{arguments}: {done.returncode}, '
                             f'{done.stderr.decode()}')
    return done.stdout.decode()


def sample_pairs():
    """The samples by subject: (path of A, path of B)."""
    samples = sorted((TESTS / 'samples').glob('*.txt'))
    return list(zip(samples[::2], samples[1::2]))


@functools.cache
def compare(pair, format_name):
    return run('compare', '--lexicon-dir', 'none', '--format', format_name,
               *pair)


def batch_lines(lines, status=0):
    printed = run('batch', '--lexicon-dir', 'none', status=status,
                  stdin='\n'.join(lines) + '\n')
    return [json.loads(line) for line in printed.splitlines()]


@functools.cache
def schema(name):
    return json.loads(run('schema', name))


def strict(value):
    """The schema without room for fields that it does not name.

    Ours leave it, so that fields can be added; a test must not, or a field
    that nobody wrote into the schema would go unseen.
    """
    value = copy.deepcopy(value)
    for part in value.get('$defs', {}).values():
        _forbid_others(part)
    _forbid_others(value)
    return value


def _forbid_others(part):
    if 'required' in part and 'properties' in part and '$ref' not in part:
        part['additionalProperties'] = False
    for inner in part.get('properties', {}).values():
        _forbid_others(inner)
