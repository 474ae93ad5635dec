using Classifier.Training.Data.Unicode;

namespace Classifier.Training.Data.Checks;

/// <summary>The usable rows of a check: those to train on, then those to test on.</summary>
internal sealed class CheckedRows
{
    private readonly Lazy<int[]> _first;

    public CheckedRows(IReadOnlyList<LabelledSentence> all, int trainCount)
    {
        All = all;
        TrainCount = trainCount;
        _first = new Lazy<int[]>(FindFirst);
    }

    public IReadOnlyList<LabelledSentence> All { get; }

    public int TrainCount { get; }

    /// <summary>For each row the first row with the same text, which may be itself. Outer blanks and Unicode form do not count.</summary>
    public IReadOnlyList<int> First => _first.Value;

    public bool IsTest(int row) => row >= TrainCount;

    private int[] FindFirst()
    {
        int[] first = new int[All.Count];
        var seen = new Dictionary<string, int>(All.Count, StringComparer.Ordinal);
        for (int row = 0; row < first.Length; row++)
        {
            string text = ComposedForm.Of(All[row].Text.Trim());
            first[row] = seen.TryAdd(text, row) ? row : seen[text];
        }

        return first;
    }
}
