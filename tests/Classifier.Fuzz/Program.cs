using System.Globalization;
using Classifier.Fuzz;
using Classifier.Prediction;
using Classifier.Training.Data;

// dotnet run -c Release --project tests/Classifier.Fuzz -- SECONDS_A_DOOR [SEED]
// dotnet run -c Release --project tests/Classifier.Fuzz -- large
if (args is ["large"])
{
    using var measured = SentenceClassifier.Load(new MemoryStream(FuzzModel.Train(minimumFrequency: 1, LexiconFiles.BuiltIn())));
    LargeInputs.Measure(measured, Console.Out);
    return 0;
}

int seconds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10;
int seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;

byte[] small = FuzzModel.Train(minimumFrequency: 60, new Dictionary<string, string> { ["say.txt"] = "@group say\nsay~v (said)\n", ["neg.txt"] = "not\nno longer\n" });
using var classifier = SentenceClassifier.Load(new MemoryStream(FuzzModel.Train(minimumFrequency: 1, LexiconFiles.BuiltIn())));
using var csv = new CsvTarget();
FuzzTarget[] targets =
[
    new SplitterTarget(), new ChannelTarget(classifier), csv, new LexiconTarget(), new ModelFileTarget(small), new SealedModelTarget(small),
];

Console.WriteLine("| door | inputs | seconds | slowest input | findings |");
Console.WriteLine("|---|---:|---:|---:|---:|");
int findings = 0;
foreach (FuzzTarget target in targets)
{
    var run = new FuzzRun(target, seed);
    run.For(TimeSpan.FromSeconds(seconds));
    findings += run.Findings;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {target.Name} | {run.Inputs:N0} | {seconds} | {run.Slowest.TotalMilliseconds:F0} ms | {run.Findings} |"));
}

return findings == 0 ? 0 : 1;
