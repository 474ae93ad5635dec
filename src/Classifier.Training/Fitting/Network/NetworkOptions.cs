using System.Globalization;
using Classifier.Prediction.Model.Network;

namespace Classifier.Training.Fitting.Network;

/// <summary>How the network that votes beside the linear model is built and trained.</summary>
public sealed record NetworkOptions
{
    /// <summary>The most word pieces that get a vector; the rarest character n-grams are left out first. From 1 to 65,536; default 10,000.</summary>
    public int Pieces { get; init; } = 10_000;

    /// <summary>Length of a vector. From 8 to 256, a multiple of 8; default 32.</summary>
    public int Dimensions { get; init; } = 32;

    /// <summary>Number of filters. From 64 to 256, a multiple of 64; default 64.</summary>
    public int Filters { get; init; } = 64;

    /// <summary>Number of words in the window of a filter. Odd, from 1 to 9; default 5.</summary>
    public int Window { get; init; } = 5;

    /// <summary>
    /// How much its vote counts beside that of the linear model. Above 0 and at most 0.9; default 0.4. Not chosen by cross-validation: on
    /// articles that are like those trained on, the linear model needs no second vote, on news from elsewhere it does.
    /// </summary>
    public float Share { get; init; } = 0.4f;

    /// <summary>Passes over the rows. At least 1; default 4.</summary>
    public int Passes { get; init; } = 4;

    /// <summary>The most rows that all passes together go over: with very many rows there are fewer passes, but one. At least 1,000; default 320,000.</summary>
    public int RowVisits { get; init; } = 320_000;

    /// <summary>Rows in a step. From 4 to 4,096; default 64.</summary>
    public int Batch { get; init; } = 64;

    /// <summary>Greatest step size of Adam, reached after 200 steps and falling evenly from there on. Above 0; default 0.002.</summary>
    public double LearningRate { get; init; } = 0.002;

    /// <summary>Share of the words that are left out in a step. From 0 and below 1; default 0.15.</summary>
    public double WordDropout { get; init; } = 0.15;

    /// <summary>Share of the dimensions, and of the filters, that are left out in a step. From 0 and below 1; default 0.3.</summary>
    public double Dropout { get; init; } = 0.3;

    /// <summary>Share of a row's target that is spread over all labels (Szegedy et al. 2016). From 0 and below 1; default 0.05.</summary>
    public double LabelSmoothing { get; init; } = 0.05;

    /// <summary>With fewer training rows there is no network. At least 1; default 2,000.</summary>
    public int MinimumRows { get; init; } = 2_000;

    /// <summary>Checks every option.</summary>
    /// <exception cref="ArgumentException">An option is out of its range; the message names it, its value and the rule.</exception>
    public void Validate()
    {
        new NetworkShape { Pieces = Pieces, Dimensions = Dimensions, Filters = Filters, Window = Window }.Validate();
        Require(Share is > 0 and <= 0.9f, nameof(Share), Share, "above 0 and at most 0.9");
        Require(Passes >= 1, nameof(Passes), Passes, "at least 1");
        Require(RowVisits >= 1_000, nameof(RowVisits), RowVisits, "at least 1000");
        Require(Batch is >= 4 and <= 4_096, nameof(Batch), Batch, "from 4 to 4096");
        Require(LearningRate is > 0 and <= 1, nameof(LearningRate), LearningRate, "above 0 and at most 1");
        Require(WordDropout is >= 0 and < 1, nameof(WordDropout), WordDropout, "from 0 and below 1");
        Require(Dropout is >= 0 and < 1, nameof(Dropout), Dropout, "from 0 and below 1");
        Require(LabelSmoothing is >= 0 and < 1, nameof(LabelSmoothing), LabelSmoothing, "from 0 and below 1");
        Require(MinimumRows >= 1, nameof(MinimumRows), MinimumRows, "at least 1");
    }

    /// <summary>The options in words.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Filters} filters over windows of {Window} words, vectors of {Dimensions} dimensions, {Passes} passes of Adam at {LearningRate}, word dropout {WordDropout}, dropout {Dropout}");

    private static void Require(bool holds, string option, double value, string rule)
    {
        if (!holds)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{option} is {value}; it must be {rule}."));
    }
}
