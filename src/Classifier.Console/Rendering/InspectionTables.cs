using System.Globalization;
using Classifier.Prediction.Model;
using Classifier.Training.Reports;
using Spectre.Console;

namespace Classifier.Commands;

/// <summary>What is in a model, for a terminal.</summary>
internal static class InspectionTables
{
    /// <summary>Writes facts, sizes and the strongest features.</summary>
    public static void Write(IAnsiConsole console, ModelFileSizes file, ModelManifest manifest, IReadOnlyList<LabelFeatures> features)
    {
        var facts = new Table { Border = TableBorder.None, ShowHeaders = false };
        facts.AddColumn(new TableColumn("").NoWrap());
        facts.AddColumn("");
        AddFact("File", file.Path);
        AddFact("Size", string.Create(CultureInfo.InvariantCulture, $"{file.Bytes:N0} bytes"));
        AddFact("SHA-256", file.Sha256);
        foreach ((string name, string value) in ModelFacts.Of(manifest))
            AddFact(name, value);
        console.Write(facts);

        Table entries = PlainTable.Of("entry", "bytes", "compressed");
        foreach ((string name, long bytes, long compressed) in file.Entries)
            entries.AddRow(Markup.Escape(name), bytes.ToString("N0", CultureInfo.InvariantCulture), compressed.ToString("N0", CultureInfo.InvariantCulture));
        console.Write(entries);
        foreach ((int label, LabelFeatures strongest) in features.Index())
            Write(console, label, strongest);

        void AddFact(string name, string value) => facts.AddRow(new Text(TerminalText.Visible(name)), new Text(TerminalText.Visible(value)));
    }

    private static void Write(IAnsiConsole console, int label, LabelFeatures features)
    {
        if (features.For.Count + features.Against.Count == 0)
            return;
        console.Write(new Text(TerminalText.Visible(features.Label) + "\n", LabelStyle.Of(label)));
        var table = new Table { Border = TableBorder.Simple };
        foreach (string heading in (string[])["for", "against"])
        {
            table.AddColumn(new TableColumn("").RightAligned().NoWrap());
            table.AddColumn(heading);
        }

        for (int i = 0; i < Math.Max(features.For.Count, features.Against.Count); i++)
            table.AddRow([.. Cells(features.For, i), .. Cells(features.Against, i)]);
        console.Write(table);
    }

    private static Text[] Cells(IReadOnlyList<KeyValuePair<string, double>> features, int at) => at >= features.Count
        ? [Text.Empty, Text.Empty]
        : [new Text(features[at].Value.ToString("+0.00;-0.00", CultureInfo.InvariantCulture)), new Text(TerminalText.Visible(features[at].Key))];
}
