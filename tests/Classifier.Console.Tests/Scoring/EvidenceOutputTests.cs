using System.Text;
using System.Text.Json;

namespace Classifier.Console.Tests.Scoring;

public sealed class EvidenceOutputTests(TinyModel tiny)
{
    private const string Article = "People strolled past the mine near the union today.  We will destroy the port the envoy warned.";

    [Fact]
    public async Task Json_and_csv_tell_which_words_are_the_threat()
    {
        string model = await TrainAsync();

        Outcome json = await ClassifierProcess.RunAsync(["score", "-", "--model", model, "--format", "jsonl"], Encoding.UTF8.GetBytes(Article));
        JsonElement evidence = JsonLine.Parse(json.Lines[1]).GetProperty("evidence");
        string words = Article[evidence.GetProperty("start").GetInt32()..evidence.GetProperty("end").GetInt32()];
        Assert.Equal("We will destroy the port", words);
        Assert.Equal(words, evidence.Text());
        Assert.False(JsonLine.Parse(json.Lines[0]).TryGetProperty("evidence", out _));

        Outcome csv = await ClassifierProcess.RunAsync(["score", "-", "--model", model, "--format", "csv"], Encoding.UTF8.GetBytes(Article));
        string[] lines = csv.Output.Split("\r\n");
        Assert.EndsWith(",text,evidence_start,evidence_end,evidence", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("today.,,,", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("warned.,53,77,We will destroy the port", lines[2], StringComparison.Ordinal);

        Outcome loose = await ClassifierProcess.RunAsync(["score", "-", "--model", model, "--format", "jsonl", "--sentences"], "  We will destroy the port the envoy warned."u8.ToArray());
        Assert.Equal(2, JsonLine.Parse(loose.Lines[0]).GetProperty("evidence").GetProperty("start").GetInt32());
    }

    /// <summary>The tiny model's rows, twice, with the words before the speaker marked in the threats.</summary>
    private async Task<string> TrainAsync()
    {
        string[] rows = (await File.ReadAllLinesAsync(tiny.Rows)).Skip(1).Where(row => row.Length > 0).ToArray();
        var marked = new StringBuilder("article,position,label,text,evidence\n");
        foreach (string prefix in (string[])["x", "y"])
        {
            foreach (string row in rows)
            {
                string text = row[(row.LastIndexOf(',') + 1)..];
                marked.AppendLine($"{prefix}{row},{(row.Contains("threat", StringComparison.Ordinal) ? text[..text.LastIndexOf(" the ", StringComparison.Ordinal)] : "")}");
            }
        }

        string model = Path.Combine(tiny.Folder, "marked.zip");
        Outcome outcome = await ClassifierProcess.RunAsync(["train", "--data", tiny.Write("marked.csv", marked.ToString()), "-o", model, "--min-frequency", "1"]);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        return model;
    }
}
