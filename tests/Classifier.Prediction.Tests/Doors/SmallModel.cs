using Classifier.Prediction.Features;
using Classifier.Prediction.Tests.Doors;
using Classifier.Training.Data;
using Classifier.Training.Fitting;

[assembly: AssemblyFixture(typeof(SmallModel))]

namespace Classifier.Prediction.Tests.Doors;

/// <summary>A model of two labels, trained once from made-up rows, as a file and loaded.</summary>
public sealed class SmallModel : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("prediction-tests-").FullName;

    public SmallModel()
    {
        Path = System.IO.Path.Combine(_folder, "small.zip");
        string[] who = ["minister", "envoy", "general", "speaker", "mayor", "union"];
        string[] what = ["the port", "the bridge", "the talks", "the border", "the mine"];
        var rows = new List<LabelledSentence>();
        foreach (string w in who)
        {
            foreach (string x in what)
            {
                rows.Add(new LabelledSentence("a-" + w, rows.Count, "threat", $"We will destroy {x}, the {w} warned.", default));
                rows.Add(new LabelledSentence("a-" + w, rows.Count, "none", $"People strolled past {x} near the {w} today.", default));
            }
        }

        var options = new TrainingOptions { Features = new FeatureOptions { MinimumDocumentFrequency = 1 } };
        new ModelTrainer(options, LexiconFiles.Read(null)).Train(rows, Path);
        Classifier = SentenceClassifier.Load(Path);
    }

    public string Path { get; }

    public SentenceClassifier Classifier { get; }

    public void Dispose()
    {
        Classifier.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
