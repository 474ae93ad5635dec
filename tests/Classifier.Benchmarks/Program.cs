using System.Diagnostics;
using Classifier.Benchmarks;
using Classifier.Prediction;
using Classifier.Prediction.Text;

if (args is ["evidence", .. var evidenceData])
    return EvidenceBenchmark.Run(evidenceData);

if (args is ["subwords", .. var subwordData])
    return SubwordBenchmark.Run(subwordData);

var classifier = SentenceClassifier.Load(args[0]);
var splitter = new SentenceSplitter();
List<string> sentences = [];
foreach (string file in Directory.GetFiles(args[1], "*.txt").Order(StringComparer.Ordinal))
{
    string text = File.ReadAllText(file);
    foreach (SentenceSpan span in splitter.Split(text))
        sentences.Add(text.Substring(span.Start, span.Length));
}

float[] p = new float[classifier.Labels.Count];
for (int round = 0; round < 8; round++)
{
    var watch = Stopwatch.StartNew();
    TimeSpan cpu = Environment.CpuUsage.TotalTime;
    long bytes = GC.GetAllocatedBytesForCurrentThread();
    int n = 0;
    while (watch.ElapsedMilliseconds < 1500)
    {
        foreach (string s in sentences)
            classifier.Classify(s, p);
        n += sentences.Count;
    }

    double seconds = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
    Console.WriteLine($"{sentences.Count} sentences, {sentences.Average(s => s.Length):F0} chars; {n / watch.Elapsed.TotalSeconds:N0}/s wall, {n / seconds:N0}/s cpu, {(GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)n:F2} B each");
}

return 0;
