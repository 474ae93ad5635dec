"""Writes a folder of JSON lines: 16 files of 200 made-up records, ids all different."""
import json
import pathlib
import sys

WHO = ["The minister", "An envoy", "The union", "A spokeswoman", "The general"]
WHAT = ["will close the port unless the talks resume", "called the report a fabrication", "opened the new bridge on Monday",
        "warned that “the next strike” would be harder", "urged the council to freeze the company’s assets"]

folder = pathlib.Path(sys.argv[1])
for file in range(16):
    with open(folder / f"part-{file:02}.jsonl", "w", encoding="utf-8") as out:
        for line in range(200):
            n = file * 200 + line
            sentences = [f"{WHO[(n + i) % 5]} {WHAT[(n * 7 + i * 3) % 5]}." for i in range(1 + n % 4)]
            out.write(json.dumps({"id": f"r{n:05}", "text": " ".join(sentences)}, ensure_ascii=False) + "\n")
