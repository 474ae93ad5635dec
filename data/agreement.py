#!/usr/bin/env python3
"""Prints how far two readings of the same sentences agree: share, Cohen's kappa, and F1 of each label as Markdown.

Usage: python3 data/agreement.py [data/second-reading.csv]   (columns: file, first, second)
"""
import collections
import csv
import sys


def agreement(pairs):
    """Observed agreement and Cohen's kappa (1960)."""
    rows = len(pairs)
    first = collections.Counter(a for a, _ in pairs)
    second = collections.Counter(b for _, b in pairs)
    observed = sum(a == b for a, b in pairs) / rows
    expected = sum(first[label] * second[label] for label in first) / rows**2
    return observed, (observed - expected) / (1 - expected)


def main():
    path = sys.argv[1] if len(sys.argv) > 1 else "data/second-reading.csv"
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    kinds = {"all": rows}
    for row in rows:
        kind = row["file"].split("-")[0]
        kind = kind if kind in ("wire", "newsroom", "disputes", "beat") else "by subject"
        kinds.setdefault(kind, []).append(row)
    print("| files | sentences | agreement | Cohen's kappa |\n|---|--:|--:|--:|")
    for kind, part in kinds.items():
        observed, kappa = agreement([(r["first"], r["second"]) for r in part])
        print(f"| {kind} | {len(part)} | {observed:.3f} | {kappa:.3f} |")
    print("\n| label | F1 of the second reading against the first |\n|---|--:|")
    for label in sorted({r["first"] for r in rows}):
        both = sum(r["first"] == label == r["second"] for r in rows)
        either = sum((r["first"] == label) + (r["second"] == label) for r in rows)
        print(f"| {label} | {2 * both / either:.3f} |")


if __name__ == "__main__":
    main()
