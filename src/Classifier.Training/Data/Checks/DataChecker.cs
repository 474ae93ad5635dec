namespace Classifier.Training.Data.Checks;

/// <summary>
/// Says what is wrong with labelled data before a model learns from it: what makes it unusable, and what would make the model worse.
/// Takes time linear in the data. Thread-safe.
/// </summary>
public sealed class DataChecker
{
    private readonly DataCheckOptions _options;
    private readonly IReadOnlyList<IDataCheck> _checks;

    /// <summary>Makes a checker.</summary>
    /// <param name="options">What to look for; the defaults where null.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public DataChecker(DataCheckOptions? options = null)
    {
        _options = options ?? new DataCheckOptions();
        _options.Validate();
        _checks =
        [
            new LabelCountCheck(_options), new LabelNameCheck(_options), new DuplicateCheck(_options), new NearDuplicateCheck(_options),
            new PositionCheck(_options), new TextSizeCheck(_options), new LanguageCheck(_options), new CharacterCheck(_options),
        ];
    }

    /// <summary>Checks files. What cannot be read is a finding; the reading goes on after each.</summary>
    /// <param name="files">CSV files to train on.</param>
    /// <param name="testFiles">CSV files to test on, where there are any.</param>
    /// <param name="cancellation">Stops the check.</param>
    /// <exception cref="OperationCanceledException">The check was stopped.</exception>
    public DataReport CheckFiles(IEnumerable<string> files, IEnumerable<string>? testFiles = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        var findings = new FindingCollector(_options.MaximumFindings);
        var scan = new CsvScan(_options.Columns, findings);
        var rows = new List<LabelledSentence>();
        foreach (string file in files)
            scan.Read(file, rows, cancellation);
        int trainCount = rows.Count;
        foreach (string file in testFiles ?? [])
            scan.Read(file, rows, cancellation);
        return Run(new CheckedRows(rows, trainCount), findings, cancellation);
    }

    /// <summary>Checks rows that were read already, such as the two parts of a split.</summary>
    /// <param name="rows">Rows to train on.</param>
    /// <param name="testRows">Rows to test on, where there are any.</param>
    /// <param name="cancellation">Stops the check.</param>
    /// <exception cref="OperationCanceledException">The check was stopped.</exception>
    public DataReport Check(
        IReadOnlyList<LabelledSentence> rows, IReadOnlyList<LabelledSentence>? testRows = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var all = new CheckedRows(testRows is null ? rows : [.. rows, .. testRows], rows.Count);
        return Run(all, new FindingCollector(_options.MaximumFindings), cancellation);
    }

    /// <summary>
    /// Ranks the rows whose label is probably wrong, by confident learning. Join the report to that of
    /// <see cref="CheckFiles"/> by <see cref="DataReport.With"/>.
    /// </summary>
    /// <param name="rows">The rows.</param>
    /// <param name="labels">The model's labels, in the order of the probabilities.</param>
    /// <param name="probabilities">For each row one probability a label, from a model that has not seen the row.</param>
    /// <param name="truth">For each row the index of its label; -1 leaves the row out.</param>
    /// <exception cref="ArgumentException">The lengths differ, an index is out of range, or a probability is not finite.</exception>
    public DataReport CheckLabels(
        IReadOnlyList<LabelledSentence> rows, IReadOnlyList<string> labels, IReadOnlyList<float[]> probabilities, IReadOnlyList<int> truth)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(labels);
        if (rows.Count != probabilities?.Count)
            throw new ArgumentException($"There are {rows.Count} rows but {probabilities?.Count ?? 0} rows of probabilities.");
        ConfidentLearning learning = ConfidentLearning.Fit(probabilities, truth, labels.Count);
        var findings = new FindingCollector(_options.MaximumFindings);
        foreach (SuspectLabel suspect in learning.Suspects)
        {
            float confidence = probabilities[suspect.Row][suspect.Suggested];
            findings.Add(FindingCode.LikelyLabelError, () => LabelError(rows[suspect.Row], labels[suspect.Suggested], confidence));
        }

        return new DataReport { Findings = findings.Findings, Counts = findings.Counts, Rows = rows.Count };
    }

    private DataFinding LabelError(LabelledSentence row, string suggested, float confidence)
    {
        string given = $"the label {Excerpt.Of(row.Label)} is probably wrong";
        string model = FormattableString.Invariant(
            $"a model that has not seen the row gives {Excerpt.Of(suggested)} ({100 * confidence:F1}%)");
        return DataFinding.About(
            row,
            FindingCode.LikelyLabelError,
            $"{given}; {model}: {Excerpt.Of(row.Text)}",
            "Read the sentence again and decide.",
            _options.Columns.Label);
    }

    private DataReport Run(CheckedRows rows, FindingCollector findings, CancellationToken cancellation)
    {
        foreach (IDataCheck check in _checks)
        {
            cancellation.ThrowIfCancellationRequested();
            check.Run(rows, findings, cancellation);
        }

        return new DataReport
        {
            Findings = findings.Findings,
            Counts = findings.Counts,
            Labels = CountLabels(rows),
            Rows = rows.TrainCount,
            TestRows = rows.All.Count - rows.TrainCount,
        };
    }

    private static LabelCount[] CountLabels(CheckedRows rows)
    {
        Dictionary<string, int> train = rows.All.Take(rows.TrainCount).CountBy(r => r.Label).ToDictionary();
        Dictionary<string, int> test = rows.All.Skip(rows.TrainCount).CountBy(r => r.Label).ToDictionary();
        return [.. train.Keys.Union(test.Keys)
            .Select(label => new LabelCount(label, train.GetValueOrDefault(label), test.GetValueOrDefault(label)))
            .OrderByDescending(l => l.Rows + l.TestRows)
            .ThenBy(l => l.Label, StringComparer.Ordinal)];
    }
}
