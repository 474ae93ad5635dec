using Classifier.Prediction.Text;

namespace Classifier.Fuzz;

/// <summary>Sentences are in order and cover all but white space.</summary>
internal sealed class SplitterTarget : FuzzTarget
{
    private readonly SentenceSplitter _splitter = new();

    public override string Name => "sentence splitter";

    public override byte[] Make(Random random) => RandomText.Make(random);

    public override void Try(byte[] input)
    {
        string text = RandomText.Of(input);
        int position = 0;
        foreach (SentenceSpan span in _splitter.Split(text))
        {
            Require(span.Start >= position && span.Length > 0 && span.End <= text.Length, "a span is out of order or out of the text");
            Require(string.IsNullOrWhiteSpace(text[position..span.Start]), "a visible character is in no sentence");
            Require(!char.IsWhiteSpace(text[span.Start]) && !char.IsWhiteSpace(text[span.End - 1]), "a sentence begins or ends with white space");
            position = span.End;
        }

        Require(string.IsNullOrWhiteSpace(text[position..]), "a visible character is in no sentence");
    }
}
