namespace Classifier.Prediction.Text;

/// <summary>The families of quotation marks; a mark closes what a mark of its own family opened.</summary>
internal enum QuotationFamily
{
    Double,
    Single,
    Angle,
}

/// <summary>Which families are open, and in which order they were opened.</summary>
internal struct OpenQuotations
{
    // The depth at which a family was opened, from 1; 0 is closed.
    private byte doubleDepth, singleDepth, angleDepth;

    /// <summary>True when the open double quotation began „low“, so that the mark that opens elsewhere closes it.</summary>
    public bool IsGerman { get; set; }

    /// <summary>True when the open double quotation began before the text did, so that it may be of another family in truth.</summary>
    public bool IsInherited { get; set; }

    public readonly bool Any => (doubleDepth | singleDepth | angleDepth) != 0;

    public readonly bool Has(QuotationFamily family) => Depth(family) != 0;

    public void Enter(QuotationFamily family)
    {
        if (Has(family)) return;
        byte depth = (byte)(1 + Math.Max(doubleDepth, Math.Max(singleDepth, angleDepth)));
        switch (family)
        {
            case QuotationFamily.Double: doubleDepth = depth; break;
            case QuotationFamily.Single: singleDepth = depth; break;
            default: angleDepth = depth; break;
        }
    }

    /// <summary>Closes a family and all that was opened inside it.</summary>
    public void Leave(QuotationFamily family)
    {
        byte depth = Depth(family);
        if (depth == 0) return;
        if (doubleDepth >= depth) (doubleDepth, IsGerman, IsInherited) = (0, false, false);
        if (singleDepth >= depth) singleDepth = 0;
        if (angleDepth >= depth) angleDepth = 0;
    }

    private readonly byte Depth(QuotationFamily family) => family switch
    {
        QuotationFamily.Double => doubleDepth,
        QuotationFamily.Single => singleDepth,
        _ => angleDepth,
    };
}
