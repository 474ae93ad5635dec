using System.Diagnostics;
using Classifier.Prediction.Features;
using Classifier.Prediction.Model;
using Classifier.Training.Data;
using Classifier.Training.Fitting;

var watch = Stopwatch.StartNew();
var columns = new CsvColumns();
string[] data = args[0].Split(';');
var groups = ArticleGroups.Of(SentenceCsv.Read(DataFiles.Expand(data, ".csv"), columns));
var dev = ArticleGroups.Of(SentenceCsv.Read([args[1]], columns));
var lexicon = Lexicon.Parse(Directory.GetFiles("data/lexicon", "*.txt").ToDictionary(f => Path.GetFileName(f), File.ReadAllText));
string channels = args.Length > 2 ? args[2] : "wcqf";
int df = args.Length > 3 ? int.Parse(args[3]) : 2;
float l2 = args.Length > 4 ? float.Parse(args[4]) : 0.33f;
int passes = args.Length > 5 ? int.Parse(args[5]) : 20;
var options = new FeatureOptions
{
    Words = channels.Contains('w') ? new() : null,
    Characters = channels.Contains('c') ? new() : null,
    Cues = channels.Contains('q'),
    Frame = channels.Contains('f'),
    MinimumDocumentFrequency = df,
    MaximumSlots = 1 << 20,
};
var extractor = new FeatureExtractor(options, lexicon, new Dictionary<string, byte[]>());
Console.WriteLine($"read {groups.Rows.Count} {watch.ElapsedMilliseconds}");
var rows = new FeatureRows(extractor, groups.Rows, SentenceRuns.Of(groups.Rows));
var devRows = new FeatureRows(extractor, dev.Rows, SentenceRuns.Of(dev.Rows));
var counter = new FeatureCounter();
rows.ForEach((_, h) => counter.Add(h.Span), default);
Console.WriteLine($"counted {counter.Count} {watch.ElapsedMilliseconds}");
var vocabulary = new SlotTable(counter.Select(df, 1 << 20));
var matrix = FeatureMatrix.Of(rows, vocabulary, default);
var devMatrix = FeatureMatrix.Of(devRows, vocabulary, default);
Console.WriteLine($"matrix {vocabulary.Count} slots, {matrix.Slots.Average(s => s.Length):F0} a row {watch.ElapsedMilliseconds}");
string[] names = [.. groups.Rows.Select(r => r.Label).Distinct().Order(StringComparer.Ordinal)];
int[] labels = [.. groups.Rows.Select(r => Array.IndexOf(names, r.Label))];
int[] truth = [.. dev.Rows.Select(r => Array.IndexOf(names, r.Label))];
bool[] natural = [.. dev.Rows.Select(r => r.Extras.GetValueOrDefault("kind") == "natural")];
var solver = new SolverOptions { L2 = l2, Passes = passes };
foreach (TrainerKind kind in Enum.GetValues<TrainerKind>())
{
    long start = watch.ElapsedMilliseconds;
    LinearFit fit = TrainerFactory.Create(kind, solver).Fit(matrix, labels, names.Length, null, default);
    long fitted = watch.ElapsedMilliseconds - start;
    var model = new LinearModel(names.Length, fit.Weights, fit.Biases, Calibration.Identity(names.Length));
    float[] scores = new float[model.Stride];
    int[] predicted = [.. devMatrix.Slots.Select(s => { model.Score(s, scores); return model.Probabilities(scores, scores); })];
    Console.WriteLine(string.Join(' ', Enumerable.Range(0, 5).Select(t => string.Join(',', Enumerable.Range(0, 5).Select(q => truth.Zip(predicted).Count(x => x.First == t && x.Second == q))))) + "  bias " + string.Join(' ', fit.Biases));
    float[][] reference = fit.ReferenceScores(devMatrix);
    double difference = devMatrix.Slots.Index().Max(s => { model.Score(s.Item, scores); double d = scores[0] - reference[s.Index][0]; double d1 = scores[1] - reference[s.Index][1]; return Math.Abs(d - d1); });
    double F1(int l)
    {
        double tp = truth.Zip(predicted).Count(p => p.First == l && p.Second == l), n = truth.Count(t => t == l) + predicted.Count(t => t == l);
        return 2 * tp / n;
    }

    double acc = truth.Zip(predicted).Count(p => p.First == p.Second) / (double)truth.Length;
    double nat = truth.Zip(predicted).Index().Count(p => natural[p.Index] && p.Item.First == p.Item.Second) / (double)natural.Count(n => n);
    double[] f1 = [.. Enumerable.Range(0, names.Length).Select(F1)];
    Console.WriteLine($"{kind} {fitted} ms: dev macro-F1 {f1.Average():F4} acc {acc:F4} natural {nat:F4}  {string.Join(' ', f1.Select(f => f.ToString("F3")))} parity {difference:E1}");
}

return 0;
