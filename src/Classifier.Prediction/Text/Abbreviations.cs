namespace Classifier.Prediction.Text;

/// <summary>What the stop after a word may mean.</summary>
internal enum AbbreviationKind
{
    /// <summary>No abbreviation: the stop ends the sentence.</summary>
    None,

    /// <summary>Always stands before what it belongs to: its stop never ends a sentence.</summary>
    Attached,

    /// <summary>An abbreviation before a number, an ordinary word elsewhere.</summary>
    BeforeNumber,

    /// <summary>A time of day, followed by a new sentence, a date or a time zone.</summary>
    Time,

    /// <summary>Can end a sentence, and does when what follows clearly begins one.</summary>
    MayEnd,
}

/// <summary>The abbreviations of English news text, without their last stop.</summary>
/// <remarks>
/// Those written with a capital count only when the text has the capital, too ("He sat with the gen"), those in small letters also at
/// the head of a sentence. Letters with stops between them (U.S., Ph.D.) need no entry unless they behave in a way of their own.
/// </remarks>
internal static class Abbreviations
{
    private static readonly WordSet Attached = new(StringComparer.OrdinalIgnoreCase, """
        Mr Mrs Ms Mx Messrs Dr Prof Rev Fr hon Mme Mlle Mgr Msgr Pres Gov Govs Sen Sens Rep Reps Amb Supt Atty Asst Assoc Dep
        Gen Lt Lieut Col Maj Capt Cmdr Cdr Comdr Cpl Sgt Pvt Pfc Spc Adm Brig Det Insp Ofc Const Sec
        Mt Ft Pt
        vs v viz cf eg ie approx esp incl e.g i.e
        """);

    private static readonly WordSet BeforeNumber = new(StringComparer.OrdinalIgnoreCase, """
        no nos N° Nº № p pp para paras vol vols ch chap fig figs sect art op c ca b d est tel ext ver cl
        """);

    private static readonly WordSet Time = new(StringComparer.OrdinalIgnoreCase, "a.m p.m");

    private static readonly WordSet MayEnd = new(StringComparer.OrdinalIgnoreCase, """
        Inc Corp co Cos Ltd Llp Plc Bros Intl Assn dept Univ Inst Bhd Pty govt
        Jr Sr Esq al
        Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri
        St Ste Ave Blvd Rd Sq Hwy Bldg
        Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va
        Vt Wash Wis Wyo
        lb lbs oz yd yds hr hrs min mins
        ret retd res
        """);

    /// <summary>Tells what the stop after a word may mean.</summary>
    /// <param name="word">The word without its last stop, at least one character.</param>
    /// <param name="caseless">True when the text has no capitals, so that small letters say nothing.</param>
    public static AbbreviationKind KindOf(ReadOnlySpan<char> word, bool caseless)
    {
        if (Has(Attached, word, caseless)) return AbbreviationKind.Attached;
        if (Has(BeforeNumber, word, caseless)) return AbbreviationKind.BeforeNumber;
        if (Time.Contains(word)) return AbbreviationKind.Time;
        if (Has(MayEnd, word, caseless)) return AbbreviationKind.MayEnd;

        bool isInitial = word.Length == 1 && (char.IsUpper(word[0]) || (caseless && char.IsLetter(word[0])));
        return isInitial || IsDotted(word) ? AbbreviationKind.MayEnd : AbbreviationKind.None;
    }

    /// <summary>True for letters, alone or in pairs, with stops between them: U.S, Ph.D.</summary>
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        int run = 0;
        bool dotted = false;
        foreach (char character in word)
        {
            if (character == '.')
            {
                if (run == 0) return false;
                run = 0;
                dotted = true;
            }
            else if (!char.IsLetter(character) || ++run > 2)
            {
                return false;
            }
        }

        return dotted && run > 0;
    }

    private static bool Has(WordSet words, ReadOnlySpan<char> word, bool caseless)
    {
        if (!words.TryGet(word, out string? written)) return false;
        // CA is no "ca", and B no "b".
        return char.IsUpper(written[0]) ? caseless || char.IsUpper(word[0]) : !char.IsUpper(word[^1]);
    }
}
