using System.Buffers;

namespace Classifier.Prediction.Model;

/// <summary>What a sound manifest must keep to.</summary>
internal static class ManifestRules
{
    /// <exception cref="ModelFileException">The manifest breaks a rule.</exception>
    public static void Check(ModelManifest manifest)
    {
        if (manifest.FormatVersion != ModelManifest.CurrentFormatVersion)
        {
            throw new ModelFileException(
                $"its format version is {manifest.FormatVersion}; this library reads version {ModelManifest.CurrentFormatVersion}. Train it again, or use the library it was made with.");
        }

        int labels = manifest.Labels.Count;
        if (labels is < 2 or > ModelLimits.Labels)
            throw new ModelFileException($"it has {labels} labels; a model has from 2 to {ModelLimits.Labels}.");
        if (manifest.Labels.Any(string.IsNullOrWhiteSpace) || manifest.Labels.Distinct(StringComparer.Ordinal).Count() != labels)
            throw new ModelFileException("a label is empty or stands in it twice.");
        if (manifest.Slots < 0 || manifest.Slots > ModelLimits.SlotsFor(labels))
            throw new ModelFileException($"it declares {manifest.Slots} slots; a model of {labels} labels has at most {ModelLimits.SlotsFor(labels)}.");
        if (!Enum.IsDefined(manifest.Calibration.Link))
            throw new ModelFileException("its calibration has an unknown link.");
        if (manifest.Calibration.Scale.Count != labels || manifest.Calibration.Offset.Count != labels)
            throw new ModelFileException($"its calibration is not for {labels} labels.");
        if (!manifest.Calibration.Scale.All(s => s is > 0 and <= ModelLimits.Magnitude)
            || !manifest.Calibration.Offset.All(o => o is >= -ModelLimits.Magnitude and <= ModelLimits.Magnitude))
        {
            throw new ModelFileException("its calibration has a number that is not finite or far too large, or a scale that is not above zero.");
        }

        if (!(manifest.Calibration.NetworkShare is >= 0 and <= 0.9f) || (manifest.Network is null && manifest.Calibration.NetworkShare != 0))
            throw new ModelFileException($"its network counts {manifest.Calibration.NetworkShare}; that must be from 0 to 0.9, and 0 where there is no network.");
        if (!manifest.Training.Metrics.Values.All(double.IsFinite))
            throw new ModelFileException("its record of the training has a metric that is not finite.");
        CheckThresholds(manifest);
        CheckEntries(manifest.Checksums.Keys, manifest.Network is not null);
        try
        {
            manifest.Features.Validate();
            manifest.Network?.Validate();
        }
        catch (ArgumentException e)
        {
            throw new ModelFileException(e.Message, e);
        }
    }

    private static void CheckThresholds(ModelManifest manifest)
    {
        try
        {
            manifest.Thresholds?.Check();
            manifest.Thresholds?.InOrderOf(manifest.Labels);
        }
        catch (FormatException e)
        {
            throw new ModelFileException($"its thresholds are not sound: {e.Message}", e);
        }
    }

    private static void CheckEntries(IEnumerable<string> names, bool hasNetwork)
    {
        string[] all = [.. names];
        if (all.FirstOrDefault(name => !IsEntryName(name)) is { } foreign)
            throw new ModelFileException($"the entry name '{foreign}' does not belong into a model.");
        foreach (string required in (ReadOnlySpan<string>)[ModelFile.VocabularyEntry, ModelFile.WeightsEntry])
        {
            if (!all.Contains(required))
                throw new ModelFileException($"the manifest does not name the entry '{required}'.");
        }

        if (all.Contains(ModelFile.NetworkEntry) != hasNetwork)
            throw new ModelFileException($"the manifest names {(hasNetwork ? "no" : "an")} entry '{ModelFile.NetworkEntry}', but {(hasNetwork ? "has the layers of a" : "no")} network.");
    }

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");

    /// <summary>Whether an entry of that name may stand in a model: a known file, or a plain file name in a known folder.</summary>
    private static bool IsEntryName(string name)
    {
        if (name is ModelFile.VocabularyEntry or ModelFile.WeightsEntry or ModelFile.EvidenceEntry or ModelFile.NetworkEntry or ModelFile.CardEntry)
            return true;
        foreach (string folder in (ReadOnlySpan<string>)[ModelFile.LexiconFolder, ModelFile.TokenizerFolder])
        {
            if (name.StartsWith(folder, StringComparison.Ordinal))
            {
                ReadOnlySpan<char> file = name.AsSpan(folder.Length);
                return file.Length is > 0 and < 100 && file[0] != '.'
                    && file.IndexOfAnyExcept(NameCharacters) < 0;
            }
        }

        return false;
    }
}
