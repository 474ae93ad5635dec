using Classifier.Prediction.Model;
using Classifier.Scoring;

namespace Classifier.Commands;

/// <summary>Reads tables of thresholds.</summary>
internal static class ThresholdFile
{
    /// <summary>The least confidence of each label, in label order; 0 for one that the table does not name, infinite for one that is never given.</summary>
    /// <exception cref="InputException">The table cannot be read, or names a label that the model does not have.</exception>
    public static double[] Read(string path, IReadOnlyList<string> labels)
    {
        try
        {
            return [.. ThresholdTable.FromJson(File.ReadAllText(path)).InOrderOf(labels)];
        }
        catch (FormatException e)
        {
            throw new InputException($"{path}: {e.Message}");
        }
    }
}
