using System.Reflection;
using Classifier.Prediction;
using Microsoft.ML;

namespace Classifier.Training.Fitting;

/// <summary>The versions that a model was made with.</summary>
internal static class LibraryVersions
{
    public static IReadOnlyDictionary<string, string> Read() => new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["Classifier"] = Version(typeof(SentenceClassifier).Assembly),
        ["Microsoft.ML"] = Version(typeof(MLContext).Assembly),
    };

    private static string Version(Assembly assembly)
    {
        string version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? assembly.GetName().Version!.ToString();
        // What follows the plus sign names a commit, which is no property of the training.
        return version.Split('+')[0];
    }
}
