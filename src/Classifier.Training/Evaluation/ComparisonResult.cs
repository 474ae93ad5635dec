using System.Globalization;

namespace Classifier.Training.Evaluation;

/// <summary>Which of two models is better.</summary>
public enum Verdict
{
    /// <summary>The interval of the gain in macro-F1 holds 0.</summary>
    NoClearDifference,

    /// <summary>The second model's macro-F1 is higher, and the interval of the gain lies above 0.</summary>
    SecondIsBetter,

    /// <summary>The second model's macro-F1 is lower, and the interval of the gain lies below 0.</summary>
    SecondIsWorse,
}

/// <summary>A sentence on which two models differ.</summary>
/// <param name="Row">The sentence with its true label.</param>
/// <param name="First">The first model's label.</param>
/// <param name="FirstConfidence">Its probability.</param>
/// <param name="Second">The second model's label.</param>
/// <param name="SecondConfidence">Its probability.</param>
public sealed record Disagreement(Data.LabelledSentence Row, string First, double FirstConfidence, string Second, double SecondConfidence);

/// <summary>Two models on the same rows.</summary>
public sealed record ComparisonResult
{
    private const double LeastShown = 0.0001;

    /// <summary>Rows compared: those whose label both models know.</summary>
    public required int Rows { get; init; }

    /// <summary>Articles that they come from.</summary>
    public required int Articles { get; init; }

    /// <summary>Level of the intervals.</summary>
    public required double Level { get; init; }

    /// <summary>Macro-F1 first, then accuracy, log-loss and Brier score, then F1 of each label, named <c>f1:label</c>.</summary>
    public required IReadOnlyList<Difference> Differences { get; init; }

    /// <summary>Whether the models are right equally often.</summary>
    public required McNemarTest McNemar { get; init; }

    /// <summary>The sentences to which the models give different labels, the most confident first.</summary>
    public required IReadOnlyList<Disagreement> Disagreements { get; init; }

    /// <summary>The gain in macro-F1.</summary>
    public Difference MacroF1 => Differences[0];

    /// <summary>Which model is better, judged by the interval of the gain in macro-F1.</summary>
    public Verdict Verdict => MacroF1.Gain.Interval switch
    {
        { Low: > 0 } => Verdict.SecondIsBetter,
        { High: < 0 } => Verdict.SecondIsWorse,
        _ => Verdict.NoClearDifference,
    };

    /// <summary>The verdict as an English sentence with its figures.</summary>
    public string Sentence
    {
        get
        {
            string verdict = Verdict switch
            {
                Verdict.SecondIsBetter => "The second model is better",
                Verdict.SecondIsWorse => "The second model is worse",
                _ => "There is no clear difference",
            };
            string interval = MacroF1.Gain.Interval is { } i
                ? string.Create(CultureInfo.InvariantCulture, $" ({Level:0.##%} interval {i.Low:+0.000;-0.000;0.000} to {i.High:+0.000;-0.000;0.000})")
                : " (too few articles for an interval)";
            string chance = McNemar.PValue < LeastShown
                ? string.Create(CultureInfo.InvariantCulture, $"< {LeastShown}")
                : string.Create(CultureInfo.InvariantCulture, $"= {McNemar.PValue:0.####}");
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{verdict}: macro-F1 {MacroF1.First:0.000} against {MacroF1.Second:0.000}, a change of {MacroF1.Gain.Value:+0.000;-0.000;0.000}{interval}; of {Rows} sentences {McNemar.OnlyFirst} are right only with the first and {McNemar.OnlySecond} only with the second (McNemar p {chance}).");
        }
    }
}
