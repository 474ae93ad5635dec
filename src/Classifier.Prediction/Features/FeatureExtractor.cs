using Classifier.Prediction.Text;

namespace Classifier.Prediction.Features;

/// <summary>
/// Runs the channels of a model over sentences. Training and prediction share it, so that both see the same features.
/// Immutable; what changes lives in the caller's buffers.
/// </summary>
internal sealed class FeatureExtractor
{
    private readonly Lexicon _lexicon;

    public FeatureExtractor(FeatureOptions options, Lexicon lexicon, IReadOnlyDictionary<string, byte[]> assets)
    {
        _lexicon = lexicon;
        Channels = ChannelFactory.Create(options, lexicon, assets);
    }

    /// <summary>The channels that are on, in fixed order.</summary>
    public IReadOnlyList<IFeatureChannel> Channels { get; }

    /// <summary>Tokenises a sentence and looks up its cues.</summary>
    /// <param name="text">The sentence; must live as long as <paramref name="sentence"/> is used.</param>
    /// <param name="quotation">The quotation state before it; afterwards the state behind it.</param>
    /// <param name="sentence">Filled anew.</param>
    public void Analyse(ReadOnlySpan<char> text, ref QuotationTracker quotation, AnalysedSentence sentence)
    {
        WordTokenizer.Tokenize(text, ref quotation, sentence.Tokens);
        _lexicon.Match(text, sentence);
        sentence.Profile = SentenceProfile.Of(sentence, _lexicon);
    }

    /// <summary>Gives the features of an analysed sentence to a sink.</summary>
    public void Extract<TSink>(ReadOnlySpan<char> text, AnalysedSentence sentence, in SentenceContext context, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        var view = new SentenceView(text, sentence, context);
        foreach (IFeatureChannel channel in Channels)
            channel.Extract(view, ref sink);
    }
}
