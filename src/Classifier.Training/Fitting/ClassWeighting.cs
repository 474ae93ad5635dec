using System.Globalization;

namespace Classifier.Training.Fitting;

/// <summary>A weight for the rows of each label: none, or by a power of the label's frequency, or given ones.</summary>
public sealed record ClassWeighting
{
    private ClassWeighting(string name, double power, IReadOnlyDictionary<string, double>? given = null)
    {
        Name = name;
        Power = power;
        Given = given;
    }

    /// <summary>All rows weigh the same.</summary>
    public static ClassWeighting None { get; } = new("none", 0);

    /// <summary>All labels weigh the same: rows weigh in inverse proportion to their label's frequency.</summary>
    public static ClassWeighting Balanced { get; } = new("balanced", 1);

    /// <summary>Half way: rows weigh in inverse proportion to the square root of their label's frequency.</summary>
    public static ClassWeighting SquareRoot { get; } = new("sqrt", 0.5);

    /// <summary>"none", "balanced", "sqrt", or the given frequencies as text.</summary>
    public string Name { get; }

    private double Power { get; }

    private IReadOnlyDictionary<string, double>? Given { get; }

    /// <summary>Rows weigh so that the labels come to the given frequencies.</summary>
    public static ClassWeighting ToPriors(IReadOnlyDictionary<string, double> frequencies) =>
        new(ClassPriors.Format(frequencies), 0, frequencies);

    /// <summary>Checks the given frequencies.</summary>
    /// <exception cref="ArgumentException">A frequency is not above zero.</exception>
    public void Validate()
    {
        if (Given is not null)
            ClassPriors.Check(Given, "Weighting");
    }

    /// <summary>The weight of each label's rows, of mean one over all rows; null where all are one.</summary>
    internal float[]? Weights(IReadOnlyList<string> labels, int[] support)
    {
        if (Given is null && Power == 0)
            return null;
        double rows = support.Sum();
        double[] raw = [.. labels.Index().Select(l => Given is null
            ? Math.Pow(rows / support[l.Index], Power)
            : ClassPriors.Lookup(Given, l.Item) * rows / support[l.Index])];
        double mean = raw.Index().Sum(w => w.Item * support[w.Index]) / rows;
        return [.. raw.Select(w => (float)(w / mean))];
    }
}

/// <summary>Label frequencies: those of the data, or given ones.</summary>
public sealed record ClassPriors
{
    private ClassPriors(IReadOnlyDictionary<string, double>? given) => Given = given;

    /// <summary>The frequencies of the training rows.</summary>
    public static ClassPriors OfData { get; } = new((IReadOnlyDictionary<string, double>?)null);

    /// <summary>The given frequencies; null for those of the data.</summary>
    public IReadOnlyDictionary<string, double>? Given { get; }

    /// <summary>Given frequencies by label; they need not sum to one.</summary>
    public static ClassPriors Of(IReadOnlyDictionary<string, double> frequencies) => new(frequencies);

    /// <summary>Checks the given frequencies.</summary>
    /// <exception cref="ArgumentException">A frequency is not above zero.</exception>
    public void Validate()
    {
        if (Given is not null)
            Check(Given, "Priors");
    }

    /// <summary>One frequency a label, summing to one; null for those of the data.</summary>
    /// <exception cref="ArgumentException">A label has no frequency.</exception>
    internal double[]? For(IReadOnlyList<string> labels)
    {
        if (Given is null)
            return null;
        double total = labels.Sum(label => Lookup(Given, label));
        return [.. labels.Select(label => Lookup(Given, label) / total)];
    }

    internal static double Lookup(IReadOnlyDictionary<string, double> given, string label) =>
        given.TryGetValue(label, out double frequency) ? frequency
            : throw new ArgumentException($"The label '{label}' of the data has no given frequency; there are some for {string.Join(", ", given.Keys)}.");

    internal static void Check(IReadOnlyDictionary<string, double> given, string option)
    {
        foreach ((string label, double frequency) in given)
        {
            if (!(frequency > 0 && double.IsFinite(frequency)))
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{option} has {frequency} for '{label}'; it must be above 0."));
        }
    }

    internal static string Format(IReadOnlyDictionary<string, double> frequencies) =>
        string.Join(',', frequencies.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Key}={f.Value}")));
}
