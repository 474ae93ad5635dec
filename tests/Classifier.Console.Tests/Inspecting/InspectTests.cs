using System.Security.Cryptography;
using System.Text.Json;
using Classifier.Console.Tests.Scoring;

namespace Classifier.Console.Tests.Inspecting;

public sealed class InspectTests(TinyModel model)
{
    private Task<Outcome> InspectAsync(params string[] arguments) =>
        ClassifierProcess.RunAsync(["inspect", model.Path, .. arguments], folder: model.Folder);

    [Fact]
    public async Task It_says_how_the_model_was_made_and_what_it_looks_at()
    {
        Outcome outcome = await InspectAsync("--data", model.Rows);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Matches(@"Labels +none, threat", outcome.Output);
        Assert.Contains("weights.bin", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("destroy", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch("#[0-9a-f]{16}", outcome.Output);
    }

    [Fact]
    public async Task Without_data_features_go_by_channel_and_hash() => Assert.Matches("words #[0-9a-f]{16}", (await InspectAsync("--features", "50")).Output);

    [Fact]
    public async Task Json_has_file_manifest_and_features()
    {
        JsonElement json = JsonDocument.Parse((await InspectAsync("--json", "--features", "3", "--data", model.Rows)).Output).RootElement;
        Assert.Equal(new FileInfo(model.Path).Length, json.GetProperty("bytes").GetInt64());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(model.Path, TestContext.Current.CancellationToken))), json.GetProperty("sha256").GetString());
        Assert.Equal(["none", "threat"], json.GetProperty("manifest").GetProperty("labels").EnumerateArray().Select(l => l.GetString()));
        double[] weights = [.. json.GetProperty("features").GetProperty("threat").GetProperty("for").EnumerateArray().Select(f => f.GetProperty("weight").GetDouble())];
        Assert.Equal(3, weights.Length);
        Assert.Equal(weights.OrderDescending(), weights);
    }

    [Fact]
    public async Task The_model_card_is_the_one_that_stands_beside_the_model_or_else_made_of_it()
    {
        string beside = (await InspectAsync("--card")).Output;
        Assert.StartsWith("# tiny.zip\n\nA linear sentence classifier with 2 labels: **none**, **threat**.", beside, StringComparison.Ordinal);
        Assert.Contains("## Cross-validation", beside, StringComparison.Ordinal);

        string alone = Path.Combine(model.Folder, "alone.zip");
        File.Copy(model.Path, alone, overwrite: true);
        string made = (await ClassifierProcess.RunAsync(["inspect", alone, "--card", "--data", model.Rows])).Output;
        Assert.StartsWith("# alone.zip\n", made, StringComparison.Ordinal);
        Assert.Contains("## What it looks at", made, StringComparison.Ordinal);
        Assert.DoesNotContain("## Cross-validation", made, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_of_features_that_makes_no_sense_is_wrong_usage() => Assert.Equal(2, (await InspectAsync("--features", "-1")).ExitCode);
}
