using Classifier.Prediction;
using Classifier.Prediction.Model;
using Classifier.Scoring;

// classifier-score MODEL PATH...|-: articles in, JSON lines out; what 'classifier score --format jsonl' does, compiled ahead of time.
if (args.Length < 2)
{
    Console.Error.WriteLine("Usage: classifier-score MODEL PATH... | -");
    return 2;
}

using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    interrupted.Cancel();
};
try
{
    using SentenceClassifier classifier = SentenceClassifier.Load(args[0]);
    var formats = new InputFormats { Text = new TextFormat(looseSentences: false), JsonLines = new JsonLinesFormat("text", "id"), Csv = new CsvFormat("text", "id") };
    ScoringInput[] inputs = [.. InputFiles.Expand(args[1..]).Select(name => new ScoringInput(
        name, formats.OfName(name), name == "-" ? Console.OpenStandardInput : () => InputFiles.Open(name)))];
    var all = new SentenceFilter(0, null);
    var run = new ScoringRun(
        inputs,
        formats.OfFirstByte,
        () => new BatchScorer(classifier, all, looseSentences: false, new JsonLinesWriter(classifier.Labels, brief: false)),
        Console.Error.WriteLine);
    using Stream output = ResultStream.Open();
    ScoringCounts counts = await run.RunAsync(new JsonLinesWriter(classifier.Labels, brief: false), output, interrupted.Token);
    return counts.BadRecords > 0 ? 1 : 0;
}
catch (OperationCanceledException)
{
    return 130;
}
catch (IOException e) when (ResultStream.IsClosed(e))
{
    return 0;
}
catch (Exception e) when (e is InputException or ModelFileException or IOException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
