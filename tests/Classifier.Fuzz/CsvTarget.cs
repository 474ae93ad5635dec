using System.Text;
using Classifier.Training.Data;

namespace Classifier.Fuzz;

/// <summary>A CSV gives rows with text and label, or a <see cref="DataException"/>.</summary>
internal sealed class CsvTarget : FuzzTarget, IDisposable
{
    private static readonly byte[] Sound = Encoding.UTF8.GetBytes(
        "article,position,label,text,weight,evidence\r\n"
        + string.Concat(Enumerable.Range(0, 12).Select(i => $"a{i / 3},{i % 3},{(i % 2 == 0 ? "claim" : "none")},\"He said: \"\"Größe {i}\"\",\nand left.\",1.5,x\r\n")));

    private readonly string _path = Path.GetTempFileName();

    public override string Name => "CSV door";

    public override byte[] Make(Random random) => Mutation.Of(Sound, random);

    public override void Try(byte[] input)
    {
        File.WriteAllBytes(_path, input);
        try
        {
            IReadOnlyList<LabelledSentence> rows = SentenceCsv.Read([_path], new CsvColumns());
            Require(rows.All(r => r.Text.Trim().Length > 0 && r.Label.Trim().Length > 0 && r.Weight > 0), "a row without text, label or weight was let through");
            Require(rows.All(r => !r.Text.Contains('\uFFFD', StringComparison.Ordinal)) || Encoding.UTF8.GetString(input).Contains('\uFFFD', StringComparison.Ordinal), "a character was lost");
        }
        catch (DataException e)
        {
            Require(e.Message.Contains(_path, StringComparison.Ordinal), "a message does not name the file");
        }
    }

    public void Dispose() => File.Delete(_path);
}
