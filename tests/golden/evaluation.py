#!/usr/bin/env python3
"""Prints evaluation.json: labelled rows with probabilities, and what scikit-learn and SciPy measure on them.

Debian: apt-get install python3-sklearn (made with scikit-learn 1.2.1, NumPy 1.24.2, SciPy 1.10.1).
Run: python3 tests/golden/evaluation.py > tests/golden/evaluation.json
"""
import json
import warnings

import numpy as np
from scipy import stats
from sklearn import metrics

warnings.simplefilter("ignore")  # Undefined measures warn; how they come out is what the tests want to know.


def rows_of(seed, rows, labels, skill, never_true=(), never_predicted=()):
    random = np.random.default_rng(seed)
    possible = [l for l in range(labels) if l not in never_true]
    truth = random.choice(possible, rows)
    logits = random.normal(0, 1, (rows, labels))
    logits[np.arange(rows), truth] += skill
    logits[:, list(never_predicted)] -= 9
    shares = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    # Two decimals make ties; 0.001 more on each keeps all of them above 0.
    probabilities = np.round(shares, 2) + 0.001
    probabilities = (probabilities / probabilities.sum(axis=1, keepdims=True)).astype(np.float32).astype(float)
    return truth, probabilities


def calibration_error(truth, probabilities, bins):
    confidence, right = probabilities.max(axis=1), probabilities.argmax(axis=1) == truth
    at = np.minimum((confidence * bins).astype(int), bins - 1)
    return sum(abs(right[at == b].mean() - confidence[at == b].mean()) * (at == b).mean() for b in set(at))


def number(value):
    return None if np.isnan(value) else float(value)


def averaged(truth, predicted, average):
    values = metrics.precision_recall_fscore_support(truth, predicted, average=average)[:3]
    return dict(zip(("precision", "recall", "f1"), map(number, values)))


def case(name, truth, probabilities):
    labels = probabilities.shape[1]
    predicted = probabilities.argmax(axis=1)
    one_hot = np.eye(labels)[truth]
    each = metrics.precision_recall_fscore_support(truth, predicted, labels=range(labels), average=None)
    ranked = []
    for label in range(labels):
        has = truth == label
        ranked.append((
            number(metrics.average_precision_score(has, probabilities[:, label])) if has.any() else None,
            number(metrics.roc_auc_score(has, probabilities[:, label])) if has.any() and not has.all() else None))
    return {
        "name": name,
        "truth": truth.tolist(),
        "probabilities": [[float(p) for p in row] for row in probabilities],
        "expected": {
            "accuracy": number(metrics.accuracy_score(truth, predicted)),
            "balancedAccuracy": number(metrics.balanced_accuracy_score(truth, predicted)),
            "matthewsCorrelation": number(metrics.matthews_corrcoef(truth, predicted)),
            "cohensKappa": number(metrics.cohen_kappa_score(truth, predicted)),
            "logLoss": number(metrics.log_loss(truth, probabilities, labels=range(labels))),
            "brierScore": number(((probabilities - one_hot) ** 2).sum(axis=1).mean()),
            "calibrationError": number(calibration_error(truth, probabilities, 15)),
            "macro": averaged(truth, predicted, "macro"),
            "micro": averaged(truth, predicted, "micro"),
            "weighted": averaged(truth, predicted, "weighted"),
            "confusion": metrics.confusion_matrix(truth, predicted, labels=range(labels)).tolist(),
            "labels": [
                {"precision": number(p), "recall": number(r), "f1": number(f), "support": int(s), "averagePrecision": ap, "rocAuc": auc}
                for p, r, f, s, (ap, auc) in zip(*each, ranked)],
        },
    }


def main():
    truth, first = rows_of(1, 120, 5, 1.5)
    curve = metrics.precision_recall_curve(truth == 2, first[:, 2])
    print(json.dumps({
        "cases": [
            case("skilled", truth, first),
            case("no better than chance", *rows_of(2, 80, 3, 0.0)),
            case("a label never predicted", *rows_of(3, 60, 4, 1.0, never_predicted=[1])),
            case("a label never true", *rows_of(4, 60, 4, 1.0, never_true=[2])),
            case("a label neither true nor predicted", *rows_of(5, 60, 4, 1.0, never_true=[3], never_predicted=[3])),
            case("two labels", *rows_of(6, 40, 2, 1.0)),
            case("one row", np.array([1]), np.array([[0.25, 0.5, 0.25]])),
            case("all the same", np.array([0, 1, 0, 2]), np.full((4, 4), 0.25)),
        ],
        "curve": {
            "label": 2,
            # scikit-learn adds a last point (precision 1, recall 0) that belongs to no threshold.
            "precision": curve[0][:-1].tolist(),
            "recall": curve[1][:-1].tolist(),
            "thresholds": curve[2].tolist(),
        },
        "mcnemar": [
            {"onlyFirst": b, "onlySecond": c, "p": stats.binomtest(b, b + c, 0.5).pvalue if b + c else 1.0}
            for b, c in [(0, 0), (1, 0), (3, 9), (10, 10), (40, 61), (700, 801), (5000, 5300)]],
    }, indent=1))


if __name__ == "__main__":
    main()
