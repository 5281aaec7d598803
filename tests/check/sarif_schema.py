"""Exits with 1 and says where if the SARIF log argv[1] breaks the schema."""
import json
import pathlib
import sys

import jsonschema

SCHEMA = pathlib.Path(__file__).parent / "schemas" / "sarif-2.1.0.json"


def main():
    validator = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text()))
    log = json.loads(pathlib.Path(sys.argv[1]).read_text())
    faults = [f"{list(e.absolute_path)}: {e.message}"
              for e in validator.iter_errors(log)]
    print("\n".join(faults))
    return 1 if faults else 0


sys.exit(main())
