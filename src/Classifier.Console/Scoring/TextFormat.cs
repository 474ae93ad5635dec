namespace Classifier.Scoring;

/// <summary>Plain text: an input is an article or, with loose sentences, has one on each line.</summary>
internal sealed class TextFormat(bool looseSentences) : InputFormat
{
    public override bool HasManyRecords => looseSentences;

    public override RecordFraming CreateFraming() => looseSentences ? new LineFraming() : new ArticleFraming();

    public override RecordParser CreateParser(ReadOnlySpan<byte> header) => new TextParser();
}
