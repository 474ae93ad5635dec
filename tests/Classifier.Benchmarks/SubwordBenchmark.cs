using System.Globalization;
using Classifier.Prediction;
using Classifier.Prediction.Features;
using Classifier.Prediction.Model;
using Classifier.Training.Data;
using Classifier.Training.Evaluation;
using Classifier.Training.Fitting;

namespace Classifier.Benchmarks;

/// <summary>
/// <c>subwords DATA EXTERNAL</c>: the default channels against subwords in place of characters and besides them, as a Markdown table:
/// grouped cross-validation on DATA, a model of all DATA on the labelled CSV EXTERNAL, speed by processor time, size.
/// </summary>
internal static class SubwordBenchmark
{
    private static readonly EvaluationOptions Plain = new() { Resamples = 0 };
    private static readonly NGramOptions NGrams = new() { Minimum = 1, Maximum = 3 };

    public static int Run(string[] arguments)
    {
        IReadOnlyList<LabelledSentence> rows = ArticleGroups.Of(Read(arguments.Length > 0 ? arguments[0] : "data/corpus")).Rows;
        IReadOnlyList<LabelledSentence>? external = arguments.Length > 1 ? Read(arguments[1]) : null;
        BytePairVocabulary o200k = O200kVocabulary.Read();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{rows.Count:N0} rows; o200k has {o200k.Pieces.Count:N0} pieces of lower-case letters."));
        Console.WriteLine();
        Console.WriteLine("| channels | features | CV macro-F1 | CV accuracy | real macro-F1 | real accuracy | sentences a second | file, MB |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        var features = new FeatureOptions();
        FeatureOptions without = features with { Characters = null };
        FeatureOptions instead = without with { Subwords = NGrams };
        FeatureOptions added = features with { Subwords = NGrams };
        Measure("default: characters", features, null, 4_000, rows, external);
        Measure("no characters", without, null, 4_000, rows, external);
        Measure("corpus pieces, 4,000, instead", instead, null, 4_000, rows, external);
        Measure("corpus pieces, 1,000, instead", instead, null, 1_000, rows, external);
        Measure("o200k pieces instead", instead, o200k, 4_000, rows, external);
        Measure("corpus pieces, 4,000, besides", added, null, 4_000, rows, external);
        Measure("o200k pieces besides", added, o200k, 4_000, rows, external);
        return 0;
    }

    private static IReadOnlyList<LabelledSentence> Read(string path) => SentenceCsv.Read(DataFiles.Expand([path], ".csv"), new CsvColumns());

    private static void Measure(
        string name, FeatureOptions channels, BytePairVocabulary? subwords, int size, IReadOnlyList<LabelledSentence> rows, IReadOnlyList<LabelledSentence>? external)
    {
        var options = new TrainingOptions { Features = channels, SubwordPieces = size };
        var fitter = new ModelFitter(options, LexiconFiles.BuiltIn(), subwords);
        LabelSet labels = LabelSet.Of(rows, options.Folds);
        FittedFeatures features = fitter.FitFeatures(rows, labels.Names.Count, CancellationToken.None);
        CrossValidationOutcome outcome = fitter.CrossValidate(features, labels, rows, null, CancellationToken.None);
        EvaluationResult inside = Evaluator.Evaluate(labels.Names, outcome.Rows, Plain);
        ModelContents contents = fitter.Fit(features, labels, rows, outcome.Calibration, "", CancellationToken.None).Contents;
        EvaluationResult? outside = external is null ? null
            : Evaluator.Evaluate(labels.Names, ModelFitter.Score(contents, external, CancellationToken.None), Plain);
        using var file = new MemoryStream();
        ModelFileWriter.Write(file, contents);
        using SentenceClassifier classifier = SentenceClassifier.Load(file);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {name} | {features.Vocabulary.Count:N0} | {inside.Macro.F1.Value:F3} | {inside.Accuracy.Value:F3} | {outside?.Macro.F1.Value:F3} | {outside?.Accuracy.Value:F3} | {Speed(classifier, rows):N0} | {file.Length / 1e6:F2} |"));
    }

    /// <summary>Sentences a second of processor time on one thread, the best of several rounds.</summary>
    private static double Speed(SentenceClassifier classifier, IReadOnlyList<LabelledSentence> rows)
    {
        float[] probabilities = new float[classifier.Labels.Count];
        double best = 0;
        for (int round = 0; round < 5; round++)
        {
            TimeSpan before = Environment.CpuUsage.TotalTime;
            foreach (LabelledSentence row in rows)
                classifier.Classify(row.Text, probabilities);
            best = Math.Max(best, rows.Count / (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        return best;
    }
}
