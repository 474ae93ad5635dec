using System.Buffers;
using Classifier.Prediction;

namespace Classifier.Scoring;

/// <summary>
/// Scores batches and holds the results of the last one. Its buffers are used anew for every batch, so that a stream of any length
/// needs the same memory. Not thread-safe: one a batch in work.
/// </summary>
internal sealed class BatchScorer(SentenceClassifier classifier, SentenceFilter filter, bool looseSentences, ResultWriter writer)
{
    // A buffer that one huge article has blown up is not worth keeping.
    private const int LargestKept = 4 << 20;

    private readonly RecordDecoder _decoder = new();
    private readonly float[] _probabilities = new float[classifier.Labels.Count];
    private readonly List<string> _problems = [];
    private ArrayBufferWriter<byte> _output = new(128 << 10);

    /// <summary>The results as they are to be written.</summary>
    public ReadOnlyMemory<byte> Output => _output.WrittenMemory;

    /// <summary>Messages on records that could not be scored, in order.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Counts of the last batch.</summary>
    public ScoringCounts Counts { get; private set; } = new();

    /// <summary>Scores all records of a batch and releases it.</summary>
    public void Score(RecordBatch batch)
    {
        _problems.Clear();
        if (_output.Capacity > LargestKept)
            _output = new ArrayBufferWriter<byte>(128 << 10);
        else
            _output.ResetWrittenCount();
        Counts = new ScoringCounts { Records = batch.Records.Count };
        foreach (Record record in batch.Records)
        {
            if (_decoder.Decode(batch, record) is not { } problem)
                ScoreRecord(_decoder.Record, record.Part);
            else
                _problems.Add(problem);
        }

        Counts = Counts with { BadRecords = _problems.Count };
        batch.Release();
    }

    private void ScoreRecord(RecordText record, ArticlePart part)
    {
        writer.Begin(record, _output);
        if (!looseSentences)
        {
            foreach (ScoredSentence sentence in classifier.Enumerate(record.Text, _probabilities, part.Position))
            {
                if (Wants(sentence.Label))
                    writer.Write(new SentenceResult(sentence.Text, part.Offset + sentence.Start, sentence.Position, sentence.Label, _probabilities, sentence.FindEvidence()), _output);
            }
        }
        else if (record.Text.Trim() is { IsEmpty: false } text)
        {
            int label = classifier.Classify(text, _probabilities, out Range? evidence);
            if (Wants(label))
                writer.Write(new SentenceResult(text, record.Text.Length - record.Text.TrimStart().Length, 0, label, _probabilities, evidence), _output);
        }

        writer.End(_output);
    }

    private bool Wants(int label)
    {
        bool isWanted = filter.Wants(label, _probabilities[label]);
        Counts = isWanted ? Counts with { Sentences = Counts.Sentences + 1 } : Counts with { LeftOut = Counts.LeftOut + 1 };
        return isWanted;
    }
}
