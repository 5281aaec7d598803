"""keeps_to_schema.py SCHEMA FILE: exits with 1 and says where if FILE, JSON,
breaks SCHEMA."""
import json
import pathlib
import sys

import jsonschema


def main():
    schema, document = (json.loads(pathlib.Path(path).read_text())
                        for path in sys.argv[1:3])
    faults = [f"{list(e.absolute_path)}: {e.message}"
              for e in jsonschema.Draft202012Validator(schema).iter_errors(
                  document)]
    print("\n".join(faults), end="")
    return 1 if faults else 0


sys.exit(main())
