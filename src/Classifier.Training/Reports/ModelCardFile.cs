using System.Text;
using Classifier.Prediction.Model;
using Classifier.Training.Data;
using Classifier.Training.Evaluation;
using Classifier.Training.Fitting;

namespace Classifier.Training.Reports;

/// <summary>Writes the model card beside a model, and takes notes that stand there into it.</summary>
public static class ModelCardFile
{
    /// <summary>The first line of every card; a README.md without it is somebody's own and is left alone.</summary>
    private const string Marker = "<!-- Model card, written by 'classifier train'; notes/*.md beside it are taken in. -->\n";

    /// <summary>Writes <c>README.md</c> in the model's folder, or <c>NAME.card.md</c> where a README.md of another kind stands there.</summary>
    /// <param name="result">The training.</param>
    /// <param name="features">The strongest features of its labels.</param>
    /// <param name="curve">Its learning curve, where one was measured.</param>
    /// <returns>The card's path.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static string Write(TrainingResult result, IReadOnlyList<LabelFeatures> features, LearningCurve? curve)
    {
        string folder = Path.GetDirectoryName(result.Path) is { Length: > 0 } parent ? parent : ".";
        string readme = Path.Combine(folder, "README.md");
        bool isFree = !File.Exists(readme) || File.ReadAllText(readme).StartsWith(Marker, StringComparison.Ordinal);
        bool isOwnFolder = Path.GetFileName(Path.GetFullPath(folder)) == "models";
        string path = isFree && isOwnFolder ? readme : Path.ChangeExtension(result.Path, ".card.md");
        var sections = Notes(Path.Combine(folder, "notes")).ToList();
        if (curve is not null)
            sections.Add(new("Learning curve", LearningCurveTable.Of(curve)));
        var card = new ModelCard
        {
            Title = Path.GetFileName(result.Path),
            Manifest = result.Manifest,
            Evaluation = result.Test,
            CrossValidation = result.CrossValidation,
            Features = features,
            Sections = sections,
        };
        // As with the model, nobody is to find half a card.
        string temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllText(temporary, Marker + card.ToMarkdown(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }

        return path;
    }

    /// <summary>Reads the card that was written beside a model; null where none stands there, or only that of another model.</summary>
    /// <param name="modelPath">The model file.</param>
    /// <param name="manifest">What the model says of itself.</param>
    public static string? Read(string modelPath, ModelManifest manifest)
    {
        string[] places = [Path.ChangeExtension(modelPath, ".card.md"), Path.Combine(Path.GetDirectoryName(modelPath) ?? "", "README.md")];
        return places
            .Where(File.Exists)
            .Select(File.ReadAllText)
            .Where(card => card.StartsWith(Marker, StringComparison.Ordinal) && card.Contains(manifest.Training.DataFingerprint, StringComparison.Ordinal))
            .Select(card => card[Marker.Length..])
            .FirstOrDefault();
    }

    /// <summary>Markdown files whose first line is a heading, in ordinal order of their names.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Notes(string folder)
    {
        if (!Directory.Exists(folder))
            yield break;
        foreach (string file in Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal))
        {
            string text = File.ReadAllText(file).ReplaceLineEndings("\n");
            int end = text.IndexOf('\n', StringComparison.Ordinal);
            if (!text.StartsWith("# ", StringComparison.Ordinal) || end < 0)
                throw new DataException($"{file}:1: a note of the model card begins with a heading such as '# Limits'.");
            yield return new(text[2..end].Trim(), text[end..].Trim());
        }
    }
}
