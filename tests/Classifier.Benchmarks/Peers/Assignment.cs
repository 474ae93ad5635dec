using Classifier.Training.Data;

namespace Classifier.Benchmarks.Peers;

/// <summary>What every contender is given: the same rows to train on, to be judged on, and the same sentences to be timed on.</summary>
/// <param name="Files">The labelled CSVs.</param>
/// <param name="Rows">Their rows.</param>
/// <param name="External">Rows that none of them has seen; empty for none.</param>
/// <param name="Text">The sentences to be timed on.</param>
/// <param name="Folder">A folder for files that are needed on the way.</param>
/// <param name="IsQuick">Whether it need only be shown to work.</param>
internal sealed record Assignment(
    IReadOnlyList<string> Files,
    IReadOnlyList<LabelledSentence> Rows,
    IReadOnlyList<LabelledSentence> External,
    RealText Text,
    string Folder,
    bool IsQuick)
{
    private const int QuickFiles = 4, QuickRows = 200;

    public static Assignment Of(BenchmarkOptions options, RealText text, string folder)
    {
        string[] files = [.. FilesOf(options)];
        var columns = new CsvColumns();
        IReadOnlyList<LabelledSentence> external = options.External is { } path ? SentenceCsv.Read([path], columns) : [];
        return new Assignment(files, SentenceCsv.Read(files, columns), options.IsQuick ? [.. external.Take(QuickRows)] : external, text, folder, options.IsQuick);
    }

    private static IEnumerable<string> FilesOf(BenchmarkOptions options)
    {
        IReadOnlyList<string> files = DataFiles.Expand([options.Data!], ".csv");
        return options.IsQuick ? files.Take(QuickFiles) : files;
    }
}
