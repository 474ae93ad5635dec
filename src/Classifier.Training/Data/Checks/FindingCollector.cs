namespace Classifier.Training.Data.Checks;

/// <summary>Gathers findings: counts all, keeps the first few of each kind.</summary>
internal sealed class FindingCollector(int maximum)
{
    private readonly SortedDictionary<FindingCode, Kind> _kinds = [];

    /// <summary>Counts a finding, and makes it only if there is room: making one costs more than counting a million.</summary>
    public void Add(FindingCode code, Func<DataFinding> make)
    {
        if (!_kinds.TryGetValue(code, out Kind? kind))
            _kinds.Add(code, kind = new Kind());
        if (++kind.Count <= maximum)
            kind.Kept.Add(make());
    }

    public IReadOnlyList<DataFinding> Findings => [.. _kinds.Values.SelectMany(k => k.Kept)];

    public IReadOnlyList<FindingCount> Counts => [.. _kinds.Select(k => new FindingCount(k.Key, k.Value.Count))];

    private sealed class Kind
    {
        public int Count { get; set; }

        public List<DataFinding> Kept { get; } = [];
    }
}
