using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
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
    public async Task The_model_card_is_the_one_in_the_model_wherever_it_is_carried()
    {
        string alone = model.Write("elsewhere/alone.zip", "");
        File.Copy(model.Path, alone, overwrite: true);
        string card = (await ClassifierProcess.RunAsync(["inspect", alone, "--card"])).Output;
        Assert.StartsWith("# Model card\n\nA linear sentence classifier with 2 labels: **none**, **threat**.", card, StringComparison.Ordinal);
        Assert.Contains("## Cross-validation", card, StringComparison.Ordinal);
        Assert.Matches(@"\| threat \| .*destroy.* \+\d", card);
        Assert.Equal(card, JsonDocument.Parse((await InspectAsync("--json")).Output).RootElement.GetProperty("card").GetString());
    }

    [Fact]
    public async Task The_card_beside_the_model_names_what_it_looks_at_too()
    {
        string card = await File.ReadAllTextAsync(Path.ChangeExtension(model.Path, ".card.md"), TestContext.Current.CancellationToken);
        Assert.Contains("# tiny.zip\n", card, StringComparison.Ordinal);
        Assert.Matches(@"\| threat \| .*destroy.* \+\d", card);
    }

    [Fact]
    public async Task Of_a_model_without_a_card_one_is_made_of_what_it_holds()
    {
        string bare = model.Write("elsewhere/bare.zip", "");
        File.Copy(model.Path, bare, overwrite: true);
        WithoutCard(bare);
        string made = (await ClassifierProcess.RunAsync(["inspect", bare, "--card", "--data", model.Rows])).Output;
        Assert.StartsWith("# bare.zip\n", made, StringComparison.Ordinal);
        Assert.Contains("## What it looks at", made, StringComparison.Ordinal);
        Assert.DoesNotContain("## Cross-validation", made, StringComparison.Ordinal);
    }

    /// <summary>Takes the card out of a model, as models had none before.</summary>
    private static void WithoutCard(string path)
    {
        using ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Update);
        zip.GetEntry("card.md")!.Delete();
        JsonNode manifest;
        using (Stream stream = zip.GetEntry("manifest.json")!.Open())
            manifest = JsonNode.Parse(stream)!;
        manifest["checksums"]!.AsObject().Remove("card.md");
        byte[] bytes = JsonSerializer.SerializeToUtf8Bytes(manifest);
        Replace("manifest.json", bytes);
        Replace("manifest.sha256", Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(bytes))));

        void Replace(string name, byte[] with)
        {
            zip.GetEntry(name)!.Delete();
            using Stream stream = zip.CreateEntry(name).Open();
            stream.Write(with);
        }
    }

    [Fact]
    public async Task A_number_of_features_that_makes_no_sense_is_wrong_usage() => Assert.Equal(2, (await InspectAsync("--features", "-1")).ExitCode);
}
