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
string features = args.Length > 2 ? args[2] : "default";
int df = args.Length > 3 ? int.Parse(args[3]) : 3;
float l2 = args.Length > 4 ? float.Parse(args[4]) : 0.13f;
int passes = args.Length > 5 ? int.Parse(args[5]) : 8;
double dropout = args.Length > 6 ? double.Parse(args[6]) : 0.5;
var options = new FeatureOptions { MinimumDocumentFrequency = df, MaximumSlots = 1 << 20 };
foreach (string off in features.Split('-').Skip(1))
{
    options = off switch
    {
        "words" => options with { Words = null },
        "characters" => options with { Characters = null },
        "cues" => options with { Cues = null },
        "sequence" => options with { Sequence = null },
        "skeleton" => options with { Skeleton = null },
        "frame" => options with { Frame = null },
        "context" => options with { Context = null },
        "patterns" => options with { Patterns = new() },
        _ => throw new ArgumentException(off),
    };
}

var extractor = new FeatureExtractor(options, lexicon, new Dictionary<string, byte[]>());
Console.WriteLine($"read {groups.Rows.Count} {watch.ElapsedMilliseconds}");
var devRows = new FeatureRows(extractor, dev.Rows, SentenceRuns.Of(dev.Rows), 0);
var fitted0 = FittedFeatures.Fit(extractor, options, groups.Rows, dropout, default);
SlotTable vocabulary = fitted0.Vocabulary;
FeatureMatrix matrix = fitted0.Matrix;
var devMatrix = FeatureMatrix.Of(devRows, vocabulary, matrix.Factors, default);
float[] weights = [.. groups.Rows.Select(r => r.Weight * (r.Source.File.Contains("wire") ? 4f : r.Source.File.Contains("newsroom") || r.Source.File.Contains("disputes") ? 3f : 1f))];
float mean = weights.Average();
weights = [.. weights.Select(w => w / mean)];
Console.WriteLine($"matrix {vocabulary.Count} slots, {matrix.Slots.Average(s => s.Length):F0} a row {watch.ElapsedMilliseconds}");
string[] names = [.. groups.Rows.Select(r => r.Label).Distinct().Order(StringComparer.Ordinal)];
int[] labels = [.. groups.Rows.Select(r => Array.IndexOf(names, r.Label))];
int[] truth = [.. dev.Rows.Select(r => Array.IndexOf(names, r.Label))];
bool[] natural = [.. dev.Rows.Select(r => r.Extras.GetValueOrDefault("kind") == "natural")];
var solver = new SolverOptions { L2 = l2, Passes = passes, Tolerance = args.Length > 7 ? float.Parse(args[7]) : 1e-4f };
foreach (TrainerKind kind in (TrainerKind[])[TrainerKind.LogCountRatio])
{
    long start = watch.ElapsedMilliseconds;
    LinearFit fit = TrainerFactory.Create(kind, solver).Fit(matrix, labels, names.Length, weights, default);
    long fitted = watch.ElapsedMilliseconds - start;
    var model = new LinearModel(names.Length, fit.Weights, matrix.Factors, fit.Biases, Calibration.Identity(names.Length));
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
