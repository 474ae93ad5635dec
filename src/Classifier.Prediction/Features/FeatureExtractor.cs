using Classifier.Prediction.Text;

namespace Classifier.Prediction.Features;

/// <summary>
/// Runs the channels of a model over sentences. Training and prediction share it, so that both see the same features.
/// Immutable; what changes lives in the caller's buffers.
/// </summary>
internal sealed class FeatureExtractor
{
    // Each channel by its own type: a call of a generic method through an interface looks its code up anew every time.
    private readonly TokenReader _tokens;
    private readonly ProfileReader _profiles;
    private readonly CharacterChannel? _characters;
    private readonly WordChannel? _words;
    private readonly SubwordChannel? _subwords;
    private readonly CueChannel? _cues;
    private readonly PatternChannel? _patterns;
    private readonly SequenceChannel? _sequence;
    private readonly SkeletonChannel? _skeleton;
    private readonly FrameChannel? _frame;
    private readonly RelationChannel? _relations;
    private readonly ContextChannel? _context;

    /// <param name="options">Which channels are on.</param>
    /// <param name="lexicon">The cue lexicon.</param>
    /// <param name="assets">Files that channels need besides.</param>
    /// <exception cref="FormatException">A file that a channel needs is missing or not sound.</exception>
    public FeatureExtractor(FeatureOptions options, Lexicon lexicon, IReadOnlyDictionary<string, byte[]> assets)
    {
        var index = new LexiconIndex(lexicon);
        Index = index;
        Assets = assets;
        _tokens = new TokenReader(index, options.NamesAsWords);
        _profiles = new ProfileReader(lexicon);
        _words = options.Words is { } words ? new WordChannel(words) : null;
        _characters = options.Characters is { } characters ? new CharacterChannel(characters) : null;
        _subwords = options.Subwords is { } subwords ? SubwordChannel.Create(subwords, assets) : null;
        _cues = options.Cues is not null ? new CueChannel(index) : null;
        _patterns = options.Patterns is not null ? new PatternChannel(index) : null;
        _sequence = options.Sequence is { } sequence ? new SequenceChannel(sequence) : null;
        _skeleton = options.Skeleton is { } skeleton ? new SkeletonChannel(skeleton) : null;
        _frame = options.Frame is not null ? new FrameChannel(index) : null;
        _relations = options.Frame is not null ? new RelationChannel(index) : null;
        _context = options.Context is not null ? new ContextChannel() : null;
    }

    /// <summary>The lexicon, ready for the channels.</summary>
    public LexiconIndex Index { get; }

    /// <summary>Files that channels need besides, by entry name.</summary>
    public IReadOnlyDictionary<string, byte[]> Assets { get; }

    /// <summary>Makes a memory for the words of the sentences to come; one a thread.</summary>
    public WordMemory CreateMemory() => new(_tokens);

    /// <summary>Tokenises a sentence and looks up its cues.</summary>
    /// <param name="text">The sentence; must live as long as <paramref name="sentence"/> is used.</param>
    /// <param name="quotation">The quotation state before it; afterwards the state behind it.</param>
    /// <param name="words">What is known of words already.</param>
    /// <param name="sentence">Filled anew.</param>
    public void Analyse(ReadOnlySpan<char> text, ref QuotationTracker quotation, WordMemory words, AnalysedSentence sentence)
    {
        WordTokenizer.Tokenize(text, ref quotation, sentence.Tokens);
        sentence.FindCues(text, words);
        sentence.Profile = _profiles.Read(sentence);
    }

    /// <summary>Gives the features of an analysed sentence to a sink.</summary>
    public void Extract<TSink>(ReadOnlySpan<char> text, AnalysedSentence sentence, in SentenceContext context, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        var view = new SentenceView(text, sentence, context);
        _characters?.Extract(view, ref sink);
        _words?.Extract(view, ref sink);
        _subwords?.Extract(view, ref sink);
        _cues?.Extract(view, ref sink);
        ExtractRest(view, ref sink);
    }

    /// <summary>Gives the features that are drawn from one token by itself, which can be kept with its word.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="sentence">The sentence, analysed.</param>
    /// <param name="at">The token's number.</param>
    /// <param name="sink">Takes the features.</param>
    public void ExtractWord<TSink>(ReadOnlySpan<char> text, AnalysedSentence sentence, int at, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        ref readonly Token token = ref sentence.Tokens[at];
        ref readonly TokenCues cues = ref sentence.Cues[at];
        _characters?.ExtractWord(text, token, cues, ref sink);
        _words?.ExtractWord(token, cues, ref sink);
        _cues?.ExtractWord(token, cues, ref sink);
    }

    /// <summary>Gives the features of an analysed sentence that are not drawn from one token by itself.</summary>
    public void ExtractAllButWords<TSink>(ReadOnlySpan<char> text, AnalysedSentence sentence, in SentenceContext context, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        var view = new SentenceView(text, sentence, context);
        _words?.ExtractAllButWords(view, ref sink);
        _subwords?.Extract(view, ref sink);
        ExtractRest(view, ref sink);
    }

    private void ExtractRest<TSink>(in SentenceView view, ref TSink sink)
        where TSink : struct, IFeatureSink
    {
        _patterns?.Extract(view, ref sink);
        _sequence?.Extract(view, ref sink);
        _skeleton?.Extract(view, ref sink);
        _frame?.Extract(view, ref sink);
        _relations?.Extract(view, ref sink);
        _context?.Extract(view, ref sink);
    }
}
