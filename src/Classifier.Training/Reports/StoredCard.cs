using Classifier.Training.Fitting;

namespace Classifier.Training.Reports;

/// <summary>
/// The card that a model file holds: what the training itself measured, and nothing of the time, the machine or the path, so that the
/// same training gives the same card. One a training.
/// </summary>
public sealed class StoredCard
{
    private const int FeaturesShown = 8;
    private const int FeaturesOfManyLabels = 3;
    private const int ManyLabels = 20;

    /// <summary>The strongest features of the labels, once the card is written.</summary>
    public IReadOnlyList<LabelFeatures> Features { get; private set; } = [];

    /// <summary>Writes the card as Markdown.</summary>
    /// <param name="training">The training.</param>
    /// <param name="cancellation">Stops it.</param>
    public string Write(FinishedTraining training, CancellationToken cancellation)
    {
        int count = training.Classifier.Labels.Count > ManyLabels ? FeaturesOfManyLabels : FeaturesShown;
        Features = StrongestFeatures.Of(training.Classifier, training.Rows, count, cancellation);
        return new ModelCard
        {
            Title = "Model card",
            Manifest = training.Classifier.Manifest,
            Evaluation = training.Test,
            CrossValidation = training.CrossValidation,
            Features = Features,
        }.ToMarkdown();
    }
}
