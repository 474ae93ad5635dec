using Classifier.Prediction.Model;

namespace Classifier.Training.Evaluation;

/// <summary>Counts in how many tokens found windows agree with marked ones.</summary>
internal sealed class EvidenceTally
{
    private long _both;
    private long _found;
    private long _marked;

    /// <summary>Number of windows that agree to the token.</summary>
    public int Exact { get; private set; }

    /// <summary>The agreement so far.</summary>
    public TokenAgreement Agreement => new(_found == 0 ? 0 : (double)_both / _found, _marked == 0 ? 0 : (double)_both / _marked);

    /// <summary>Counts a row.</summary>
    public void Add(EvidenceWindow found, EvidenceWindow marked)
    {
        _both += Math.Max(0, Math.Min(found.Last, marked.Last) - Math.Max(found.First, marked.First) + 1);
        _found += found.Last - found.First + 1;
        _marked += marked.Last - marked.First + 1;
        Exact += found == marked ? 1 : 0;
    }
}
