namespace Classifier.Scoring;

/// <summary>The formats of one run, and which input has which.</summary>
internal sealed record InputFormats
{
    /// <summary>Plain text.</summary>
    public required InputFormat Text { get; init; }

    /// <summary>JSON lines.</summary>
    public required InputFormat JsonLines { get; init; }

    /// <summary>CSV.</summary>
    public required InputFormat Csv { get; init; }

    /// <summary>The format that a file's ending states; null for "-", whose first byte decides.</summary>
    public InputFormat? OfName(string name) => name == "-" ? null : Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".JSONL" or ".NDJSON" => JsonLines,
        ".CSV" => Csv,
        _ => Text,
    };

    /// <summary>The format of a stream that begins with that byte: no article begins with a brace.</summary>
    public InputFormat OfFirstByte(byte first) => first == '{' ? JsonLines : Text;
}
