using Classifier.Prediction.Text;

namespace Classifier.Prediction.Features;

/// <summary>
/// Runs the channels of a model over sentences. Training and prediction share it, so that both see the same features.
/// Immutable; what changes lives in the caller's buffers.
/// </summary>
internal sealed class FeatureExtractor
{
    private readonly LexiconIndex _index;
    private readonly ProfileReader _profiles;
    private readonly CharacterChannel? _characters;

    public FeatureExtractor(FeatureOptions options, Lexicon lexicon, IReadOnlyDictionary<string, byte[]> assets)
    {
        _index = new LexiconIndex(lexicon);
        _profiles = new ProfileReader(lexicon);
        Channels = ChannelFactory.Create(options, _index, assets);
        _characters = Channels.OfType<CharacterChannel>().SingleOrDefault();
    }

    /// <summary>The lexicon, ready for the channels.</summary>
    public LexiconIndex Index => _index;

    /// <summary>The channels that are on, in fixed order.</summary>
    public IReadOnlyList<IFeatureChannel> Channels { get; }

    /// <summary>The character channel; null where it is off.</summary>
    public CharacterChannel? Characters => _characters;

    /// <summary>Tokenises a sentence and looks up its cues.</summary>
    /// <param name="text">The sentence; must live as long as <paramref name="sentence"/> is used.</param>
    /// <param name="quotation">The quotation state before it; afterwards the state behind it.</param>
    /// <param name="sentence">Filled anew.</param>
    public void Analyse(ReadOnlySpan<char> text, ref QuotationTracker quotation, AnalysedSentence sentence)
    {
        WordTokenizer.Tokenize(text, ref quotation, sentence.Tokens);
        sentence.FindCues(_index);
        sentence.Profile = _profiles.Read(sentence);
    }

    /// <summary>Gives the features of an analysed sentence to a sink.</summary>
    public void Extract<TSink>(ReadOnlySpan<char> text, AnalysedSentence sentence, in SentenceContext context, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        var view = new SentenceView(text, sentence, context);
        foreach (IFeatureChannel channel in Channels)
            channel.Extract(view, ref sink);
    }

    /// <summary>Gives the features of an analysed sentence but those of the character channel, which can be kept word by word.</summary>
    public void ExtractAllButCharacters<TSink>(ReadOnlySpan<char> text, AnalysedSentence sentence, in SentenceContext context, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        var view = new SentenceView(text, sentence, context);
        foreach (IFeatureChannel channel in Channels)
        {
            if (channel != Characters)
                channel.Extract(view, ref sink);
        }
    }
}
