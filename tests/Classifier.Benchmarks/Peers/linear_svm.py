"""A linear SVM over TF-IDF of words and characters: trains, predicts, and reports what it cost as JSON.

usage: linear_svm.py TRAINING.json EXTERNAL.json SENTENCES.json FOLDER
"""

import json
import os
import pickle
import resource
import sys
import time

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import make_pipeline, make_union
from sklearn.svm import LinearSVC


def read(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def main(training, external, sentences, folder):
    labels, texts = zip(*read(training))
    model = make_pipeline(
        make_union(
            TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True),
            TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 5), min_df=2, sublinear_tf=True),
        ),
        LinearSVC(C=0.5, random_state=1),
    )
    start = time.perf_counter()
    model.fit(texts, labels)
    train_seconds = time.perf_counter() - start
    train_peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024

    path = os.path.join(folder, "svm.pickle")
    with open(path, "wb") as file:
        pickle.dump(model, file)

    timed = read(sentences)
    model.predict(timed[:200])
    start = time.perf_counter()
    model.predict(timed)
    seconds = time.perf_counter() - start

    judged = read(external)
    json.dump(
        {
            "train_seconds": train_seconds,
            "train_peak_bytes": train_peak,
            "model_bytes": os.path.getsize(path),
            "sentences_per_second": len(timed) / seconds,
            "predicted": [str(label) for label in model.predict(judged)] if judged else [],
        },
        sys.stdout,
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
