namespace Classifier.Prediction.Text;

/// <summary>What one character does as a quotation mark.</summary>
public enum QuotationMark
{
    /// <summary>It is no quotation mark: another character, an apostrophe, a sign for feet or inches.</summary>
    None,

    /// <summary>It opens a quotation, or re-opens one at the head of a continued paragraph.</summary>
    Open,

    /// <summary>It closes a quotation.</summary>
    Close,
}
