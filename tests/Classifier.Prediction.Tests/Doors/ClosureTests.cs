using System.Reflection;
using System.Runtime.Loader;

namespace Classifier.Prediction.Tests.Doors;

public sealed class ClosureTests(SmallModel model)
{
    [Fact]
    public void The_library_depends_on_nothing_but_the_tokenizers()
    {
        IEnumerable<string> references = typeof(SentenceClassifier).Assembly.GetReferencedAssemblies().Select(a => a.Name!);
        Assert.All(references, name => Assert.True(
            name is "Microsoft.ML.Tokenizers" or "netstandard" || name.StartsWith("System.", StringComparison.Ordinal), name));
    }

    [Fact]
    public void The_tokenizers_are_not_loaded_for_a_model_without_subwords()
    {
        var apart = new Recorder();
        Type type = apart.LoadFromAssemblyPath(typeof(SentenceClassifier).Assembly.Location).GetType(typeof(SentenceClassifier).FullName!)!;
        object classifier = type.GetMethod(nameof(SentenceClassifier.Load), [typeof(string)])!.Invoke(null, [model.Path])!;
        type.GetMethod(nameof(SentenceClassifier.ClassifyArticle))!.Invoke(classifier, ["We will destroy the port. People strolled."]);
        Assert.Contains("System.Text.Json", apart.Requested);
        Assert.DoesNotContain(apart.Requested, name => !name.StartsWith("System.", StringComparison.Ordinal));
    }

    /// <summary>Loads the library a second time and notes what it asks for.</summary>
    private sealed class Recorder() : AssemblyLoadContext("apart")
    {
        public List<string> Requested { get; } = [];

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            Requested.Add(assemblyName.Name!);
            return null;
        }
    }
}
