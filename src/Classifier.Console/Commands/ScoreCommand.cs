using System.CommandLine;
using System.Globalization;
using System.Text;
using Classifier.Prediction;
using Classifier.Scoring;

namespace Classifier.Commands;

/// <summary><c>classifier score</c>: labels the sentences of articles.</summary>
internal sealed class ScoreCommand(Streams streams)
{
    private readonly ScoreOptions _options = new();

    public Command Create()
    {
        var command = new Command("score", "Labels the sentences of articles: files, folders or standard input in, a table, JSON lines, CSV or a page out.");
        _options.AddTo(command);
        command.SetAction(CommandLineApplication.Guarded(streams, RunAsync));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        InputFormats formats = _options.Formats(parsed);
        IReadOnlyList<ScoringInput> inputs = _options.Inputs(parsed, formats, streams.OpenInput);
        using SentenceClassifier classifier = SentenceClassifier.Load(_options.Model(parsed));
        SentenceFilter filter = _options.Filter(parsed, classifier);
        if (_options.Format(parsed) == "html")
            return await WritePageAsync(parsed, classifier, filter, inputs, formats, cancellation);
        bool looseSentences = _options.LooseSentences(parsed);
        ResultWriter CreateWriter() => Writer(parsed, classifier);
        var run = new ScoringRun(
            inputs,
            formats.OfFirstByte,
            () => new BatchScorer(classifier, filter, looseSentences, CreateWriter()),
            streams.Report);
        try
        {
            using Stream output = streams.OpenOutput();
            return Close(await run.RunAsync(CreateWriter(), output, cancellation), classifier.Thresholds is not null && _options.UsesModelThresholds(parsed));
        }
        catch (IOException e) when (ResultStream.IsClosed(e))
        {
            // The reader has seen enough, as 'head' has.
            return ExitCodes.Done;
        }
        catch (IOException e)
        {
            streams.Report($"The results cannot be written: {e.Message}");
            return ExitCodes.Failed;
        }
    }

    private async Task<int> WritePageAsync(
        ParseResult parsed, SentenceClassifier classifier, SentenceFilter filter, IReadOnlyList<ScoringInput> inputs, InputFormats formats, CancellationToken cancellation)
    {
        _options.CheckPage(parsed);
        var reader = new ArticleReader(inputs, formats.OfFirstByte, streams.Report);
        string page = await new PageRun(classifier, filter, reader).RunAsync(cancellation);
        using (Stream output = streams.OpenOutput())
            await output.WriteAsync(Encoding.UTF8.GetBytes(page), cancellation);
        return reader.BadRecords == 0 ? ExitCodes.Done : ExitCodes.Failed;
    }

    private ResultWriter Writer(ParseResult parsed, SentenceClassifier classifier) => _options.Format(parsed) switch
    {
        "jsonl" => new JsonLinesWriter(classifier.Labels, _options.Brief(parsed)),
        "csv" => new CsvResultWriter(classifier.Labels, _options.Brief(parsed), classifier.FindsEvidence),
        _ => new ResultTable(classifier.Labels, _options.Brief(parsed), streams.Results),
    };

    private int Close(ScoringCounts counts, bool byModel)
    {
        if (counts.LeftOut > 0)
        {
            string hint = byModel ? " The model has thresholds; --no-thresholds does without them." : "";
            streams.Report(string.Create(CultureInfo.InvariantCulture, $"{counts.LeftOut:N0} of {counts.Sentences + counts.LeftOut:N0} sentences were left out.{hint}"));
        }

        if (counts.BadRecords == 0)
            return ExitCodes.Done;
        streams.Report(string.Create(CultureInfo.InvariantCulture, $"{counts.BadRecords:N0} of {counts.Records:N0} records could not be scored."));
        return ExitCodes.Failed;
    }
}
