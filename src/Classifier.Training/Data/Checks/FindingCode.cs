namespace Classifier.Training.Data.Checks;

/// <summary>The kinds of findings, errors first, in the order in which they are reported. Files name them in kebab case.</summary>
public enum FindingCode
{
    /// <summary>Error: a file is missing or may not be read.</summary>
    Unreadable,

    /// <summary>Error: a file is not UTF-8.</summary>
    NotUtf8,

    /// <summary>Error: a file has no header line.</summary>
    NoHeader,

    /// <summary>Error: a required column is missing.</summary>
    MissingColumn,

    /// <summary>Error: two columns have the same name.</summary>
    RepeatedColumn,

    /// <summary>Error: quotation marks break the rules of RFC 4180.</summary>
    MalformedQuotes,

    /// <summary>Error: a row has more or fewer fields than the header.</summary>
    FieldCount,

    /// <summary>Error: a text or a label is empty.</summary>
    EmptyCell,

    /// <summary>Error: a position is not a whole number.</summary>
    BadPosition,

    /// <summary>Error: there are fewer than two labels.</summary>
    TooFewLabels,

    /// <summary>Error: a label has fewer rows than there are folds.</summary>
    TooFewRows,

    /// <summary>Warning: a sentence of the test set is in the training set too.</summary>
    ExactLeakage,

    /// <summary>Warning: a sentence of the test set is nearly the same as one of the training set.</summary>
    NearLeakage,

    /// <summary>Warning: the same text has different labels.</summary>
    ConflictingLabels,

    /// <summary>Warning: the same text with the same label occurs several times.</summary>
    ExactDuplicate,

    /// <summary>Warning: two texts are nearly the same.</summary>
    NearDuplicate,

    /// <summary>Warning: confident learning finds that a label is probably wrong.</summary>
    LikelyLabelError,

    /// <summary>Warning: labels differ only in case or blanks.</summary>
    LabelVariant,

    /// <summary>Warning: a rare label is nearly spelt like a frequent one.</summary>
    LabelTypingError,

    /// <summary>Warning: there are so many labels that the column is probably not the one of labels.</summary>
    ManyLabels,

    /// <summary>Warning: a label of the test set is not in the training set.</summary>
    UnknownTestLabel,

    /// <summary>Warning: a label has far more rows than another.</summary>
    Imbalance,

    /// <summary>Warning: two rows have the same position in one article.</summary>
    RepeatedPosition,

    /// <summary>Warning: a text has several sentences.</summary>
    ManySentences,

    /// <summary>Warning: a text is very long.</summary>
    LongText,

    /// <summary>Warning: a text is very short.</summary>
    ShortText,

    /// <summary>Warning: a text is in another language than most.</summary>
    OtherLanguage,

    /// <summary>Warning: a text has control characters or invisible ones.</summary>
    ControlCharacters,

    /// <summary>Warning: a text was damaged by a wrong encoding.</summary>
    EncodingDamage,

    /// <summary>Warning: a text or a label is not in Unicode normalization form C.</summary>
    UnicodeForm,

    /// <summary>Warning: there are blanks around a text, a label or an article's id.</summary>
    OuterBlanks,
}
