using System.Text;
using Classifier.Training.Data;
using Classifier.Training.Fitting;

namespace Classifier.Fuzz;

/// <summary>A lexicon file is taken, or refused with a <see cref="FormatException"/>.</summary>
internal sealed class LexiconTarget : FuzzTarget
{
    private static readonly IReadOnlyDictionary<string, string> BuiltIn = LexiconFiles.BuiltIn();
    private static readonly byte[][] Sound = [.. BuiltIn.Values.Select(Encoding.UTF8.GetBytes)];

    public override string Name => "lexicon reader";

    public override byte[] Make(Random random) => Mutation.Of(Sound[random.Next(Sound.Length)], random);

    public override void Try(byte[] input)
    {
        try
        {
            _ = new ModelTrainer(new TrainingOptions(), new Dictionary<string, string> { ["x.txt"] = Encoding.UTF8.GetString(input) });
        }
        catch (FormatException e)
        {
            Require(e.Message.StartsWith("lexicon/x.txt:", StringComparison.Ordinal), "a message does not name the place");
        }
    }
}
