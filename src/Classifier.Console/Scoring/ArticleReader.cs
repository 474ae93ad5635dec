using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace Classifier.Scoring;

/// <summary>An article as a whole.</summary>
/// <param name="Id">The record's id; where it has none the name of its file, without folders, and its line.</param>
/// <param name="Text">The article.</param>
internal sealed record WholeArticle(string Id, string Text);

/// <summary>Reads whole articles out of inputs of any format, one after the other.</summary>
/// <param name="inputs">The inputs in order.</param>
/// <param name="formatOf">Chooses by its first byte the format of an input that states none.</param>
/// <param name="report">Told of each record that cannot be read.</param>
internal sealed class ArticleReader(IReadOnlyList<ScoringInput> inputs, Func<byte, InputFormat> formatOf, Action<string> report)
{
    private const int LongestArticle = 4 << 20;

    private readonly RecordDecoder _decoder = new(name => Path.GetFileName(name));
    private readonly StringBuilder _parts = new();
    private bool _isBroken;

    /// <summary>Number of records that could not be read.</summary>
    public int BadRecords { get; private set; }

    /// <summary>Reads all articles; records that cannot be read are reported and left out.</summary>
    /// <param name="cancellation">Stops the reading.</param>
    public async IAsyncEnumerable<WholeArticle> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (ScoringInput input in inputs)
        {
            _parts.Clear();
            _isBroken = false;
            await foreach (RecordBatch batch in new RecordReader(input, formatOf).ReadAsync(cancellation).ConfigureAwait(false))
            {
                foreach (Record record in batch.Records)
                {
                    if (Read(batch, record) is { } article)
                        yield return article;
                }

                if (batch.Bytes.Length > 0)
                    ArrayPool<byte>.Shared.Return(batch.Bytes);
            }

            if (_parts.Length > 0 && !_isBroken)
                yield return new WholeArticle(Path.GetFileName(input.Name), _parts.ToString());
        }
    }

    /// <summary>Reads a record that is an article; a part of a long text is kept until the text is whole.</summary>
    private WholeArticle? Read(RecordBatch batch, Record record)
    {
        if (_isBroken)
            return null;
        string? problem = _decoder.Decode(batch, record);
        RecordText text = _decoder.Record;
        int length = problem is null ? text.Text.Length + (batch.HasManyRecords ? 0 : _parts.Length) : 0;
        if (length > LongestArticle)
            problem = $"{batch.Input}: it is longer than any article; give one article a file or a line.";
        if (problem is not null)
        {
            report(problem);
            BadRecords++;
            _isBroken = !batch.HasManyRecords;
            return null;
        }

        if (batch.HasManyRecords)
            return new WholeArticle(text.Id.ToString(), text.Text.ToString());
        _parts.Append(text.Text);
        return null;
    }
}
