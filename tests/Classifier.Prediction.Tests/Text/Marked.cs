using Classifier.Prediction.Text;

namespace Classifier.Prediction.Tests.Text;

/// <summary>Texts in which a | stands where a sentence begins; it is not part of the text.</summary>
internal static class Marked
{
    public static void AssertSplit(string marked)
    {
        string text = marked.Replace("|", "", StringComparison.Ordinal);
        string[] expected = [.. marked.Split('|').Select(sentence => sentence.Trim())];
        Assert.Equal(expected, Sentences(text));
    }

    public static IEnumerable<string> Sentences(string text) =>
        new SentenceSplitter().Split(text).Select(sentence => text[sentence.Start..sentence.End]);
}
