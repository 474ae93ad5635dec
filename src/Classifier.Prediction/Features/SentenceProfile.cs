namespace Classifier.Prediction.Features;

/// <summary>What a sentence tells its neighbours about itself.</summary>
[Flags]
internal enum ProfileMarks : uint
{
    None = 0,
    EndsInsideQuotation = 1 << 0,
    StartsWithQuote = 1 << 1,
    EndsWithClosingQuote = 1 << 2,
    AllQuoted = 1 << 3,
    PartlyQuoted = 1 << 4,
    NotQuoted = 1 << 5,
    Says = 1 << 6,
    DoesNotSay = 1 << 7,
    Penalty = 1 << 8,
    Threatens = 1 << 9,
    Demands = 1 << 10,
    FirstPerson = 1 << 11,
    Source = 1 << 12,
    ThirdPerson = 1 << 13,
    Evidence = 1 << 14,
    Boilerplate = 1 << 15,
    Future = 1 << 16,
    NoFullStop = 1 << 17,
    VeryShort = 1 << 18,
    Short = 1 << 19,
    Middling = 1 << 20,
    Long = 1 << 21,
}

/// <summary>The profile of a sentence: what neighbours are told, and in which of four states it is itself.</summary>
/// <param name="Marks">What neighbours are told.</param>
internal readonly record struct SentenceProfile(ProfileMarks Marks)
{
    /// <summary>All quoted (0), partly quoted (1), not quoted but with a verb of saying (2), neither (3).</summary>
    public int State => (Marks & ProfileMarks.AllQuoted) != 0 ? 0
        : (Marks & ProfileMarks.PartlyQuoted) != 0 ? 1
        : (Marks & ProfileMarks.Says) != 0 ? 2 : 3;
}

/// <summary>Makes profiles with the classes of one lexicon.</summary>
internal sealed class ProfileReader(Lexicon lexicon)
{
    private readonly ClassSet _says = lexicon.Set("say", "tell", "attrib");
    private readonly (ClassSet Classes, ProfileMarks Mark)[] _carried =
    [
        (lexicon.Set("sanction", "tariff"), ProfileMarks.Penalty),
        (lexicon.Set("threaten", "vow", "retaliate"), ProfileMarks.Threatens),
        (lexicon.Set("demandv", "urge", "demandn"), ProfileMarks.Demands),
        (lexicon.Set("we", "i"), ProfileMarks.FirstPerson),
        (lexicon.Set("source", "leader"), ProfileMarks.Source),
        (lexicon.Set("he"), ProfileMarks.ThirdPerson),
        (lexicon.Set("evid"), ProfileMarks.Evidence),
        (lexicon.Set("boiler"), ProfileMarks.Boilerplate),
        (lexicon.Set("will", "would"), ProfileMarks.Future),
    ];

    /// <summary>The profile of an analysed sentence.</summary>
    public SentenceProfile Read(AnalysedSentence sentence)
    {
        ReadOnlySpan<Token> tokens = sentence.Tokens.Span;
        if (tokens.IsEmpty)
            return default;
        ProfileMarks marks = ProfileMarks.None;
        int quoted = 0;
        bool says = false;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].InsideQuotation)
                quoted++;
            else
                says |= sentence.Cues[i].Cues.Overlaps(_says);
        }

        marks |= quoted > 0.8 * tokens.Length ? ProfileMarks.AllQuoted : quoted > 0 ? ProfileMarks.PartlyQuoted : ProfileMarks.NotQuoted;
        marks |= says ? ProfileMarks.Says : ProfileMarks.DoesNotSay;
        if (sentence.Tokens.EndsInsideQuotation)
            marks |= ProfileMarks.EndsInsideQuotation;
        if (tokens[0].Kind == TokenKind.OpenQuote)
            marks |= ProfileMarks.StartsWithQuote;
        int last = tokens.Length - 1;
        while (last > 0 && tokens[last].Kind == TokenKind.Punctuation)
            last--;
        if (tokens[last].Kind == TokenKind.CloseQuote)
            marks |= ProfileMarks.EndsWithClosingQuote;
        if (tokens[^1].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Abbreviation)
            marks |= ProfileMarks.NoFullStop;
        foreach ((ClassSet classes, ProfileMarks mark) in _carried)
        {
            if (sentence.AllCues.Overlaps(classes))
                marks |= mark;
        }

        return new SentenceProfile(marks | (ProfileMarks)((uint)ProfileMarks.VeryShort << (LengthBand.Of(tokens.Length) / 2)));
    }
}
