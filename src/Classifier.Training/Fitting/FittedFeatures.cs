using Classifier.Prediction.Features;
using Classifier.Prediction.Model;
using Classifier.Training.Data;
using Classifier.Training.Fitting.Network;

namespace Classifier.Training.Fitting;

/// <summary>Channels and a vocabulary, and the rows that they were fitted on, as slots.</summary>
/// <param name="Extractor">The channels.</param>
/// <param name="Vocabulary">Features that stand in enough rows.</param>
/// <param name="Matrix">The rows.</param>
internal sealed record FittedFeatures(FeatureExtractor Extractor, SlotTable Vocabulary, FeatureMatrix Matrix)
{
    /// <summary>The rows, or the sample of them, as a network sees them; null where there is to be none.</summary>
    public NetworkText? Text { get; init; }

    /// <summary>Rows as the model will see them when it is applied: with their context.</summary>
    public FeatureMatrix Applied(IReadOnlyList<LabelledSentence> rows, CancellationToken cancellation) =>
        FeatureMatrix.Of(new FeatureRows(Extractor, rows, SentenceRuns.Of(rows), contextDropout: 0), Vocabulary, Matrix.Factors, cancellation);

    /// <summary>Fits a vocabulary to rows, given in canonical order.</summary>
    /// <param name="extractor">The channels.</param>
    /// <param name="options">Minimum document frequency and the most slots.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="labels">Number of labels; a model of very many has fewer slots.</param>
    /// <param name="contextDropout">Share of the articles whose sentences get no context features.</param>
    /// <param name="cancellation">Stops it.</param>
    public static FittedFeatures Fit(
        FeatureExtractor extractor, FeatureOptions options, IReadOnlyList<LabelledSentence> rows, int labels, double contextDropout, CancellationToken cancellation)
    {
        var features = new FeatureRows(extractor, rows, SentenceRuns.Of(rows), contextDropout);
        var counter = new FeatureCounter();
        features.ForEach(hashes => hashes.ToArray(), hashes => counter.Add(hashes), cancellation);
        var vocabulary = new SlotTable(counter.Select(options.MinimumDocumentFrequency, Math.Min(options.MaximumSlots, ModelLimits.SlotsFor(labels))));
        if (vocabulary.Count == 0)
            throw new DataException($"No feature stands in {options.MinimumDocumentFrequency} rows or more; there is too little text to learn from.");
        return new FittedFeatures(extractor, vocabulary, FeatureMatrix.Of(features, vocabulary, SlotFactors.Of(vocabulary, options), cancellation));
    }
}
