using System.Text.Json;

namespace Classifier.Prediction.Tests.Text;

/// <summary>The English golden rules, which belong to others and lie beside the repository, not in it.</summary>
public sealed class OutsideRulesTests
{
    private const int Required = 45;

    [Fact]
    public void The_golden_rules_hold()
    {
        string? path = Repository.SharedPathOf("segmentation", "golden_rules_en.jsonl");
        Assert.SkipWhen(
            path is null,
            "shared/segmentation/golden_rules_en.jsonl is not beside the repository; CLASSIFIER_SHARED may name the shared folder.");

        string[] lines = File.ReadAllLines(path!);
        string[] broken = [.. lines.Where(line => !Holds(line))];
        Assert.True(lines.Length - broken.Length >= Required, string.Join('\n', broken));
    }

    private static bool Holds(string line)
    {
        using JsonDocument rule = JsonDocument.Parse(line);
        string text = rule.RootElement.GetProperty("text").GetString()!;
        JsonElement.ArrayEnumerator expected = rule.RootElement.GetProperty("sentences").EnumerateArray();
        return Marked.Sentences(text).SequenceEqual(expected.Select(sentence => sentence.GetString()!.Trim()));
    }
}
