namespace Classifier.Prediction.Features;

/// <summary>A lexicon's classes and groups as numbers, sets and hashes, ready for the channels.</summary>
internal sealed class LexiconIndex
{
    private readonly ulong[] _groupsOfClass;

    public LexiconIndex(Lexicon lexicon)
    {
        Lexicon = lexicon;
        ClassHashes = [.. lexicon.Classes.Select(c => FeatureHash.Of(c.Name))];
        GroupHashes = [.. lexicon.Groups.Select(g => FeatureHash.Of(g))];
        _groupsOfClass = [.. lexicon.Classes.Select(c => c.Group is null ? 0UL : 1UL << IndexOf(c.Group))];
        InTriples = lexicon.Classes.Where(c => c.InTriples && c.Group is not null).Aggregate(0UL, (set, c) => set | (1UL << IndexOf(c.Group!)));
        BySequenceRank = ByRank(lexicon, c => c.SequenceRank);
        BySkeletonRank = ByRank(lexicon, c => c.SkeletonRank);
        ShapesByRank = ByRank(lexicon, c => c.ShapeRank);
        InSequence = lexicon.SetOf(c => c.SequenceRank < int.MaxValue);
        InSkeleton = lexicon.SetOf(c => c.SkeletonRank < int.MaxValue);
        Shapes = lexicon.SetOf(c => c.ShapeRank < int.MaxValue);
        Titles = lexicon.SetOf(c => c.IsTitle);
        Negation = lexicon.Set("neg");
        Actor = Groups("act");
    }

    /// <summary>The lexicon itself.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>Hash of each class's name.</summary>
    public ulong[] ClassHashes { get; }

    /// <summary>Hash of each group's name.</summary>
    public ulong[] GroupHashes { get; }

    /// <summary>The groups that take part in triples.</summary>
    public ulong InTriples { get; }

    /// <summary>Classes with a place in sequences, first rank first.</summary>
    public int[] BySequenceRank { get; }

    /// <summary>Classes with a place in skeletons, first rank first.</summary>
    public int[] BySkeletonRank { get; }

    /// <summary>Classes that make shapes, first rank first.</summary>
    public int[] ShapesByRank { get; }

    /// <summary>Classes with a place in sequences.</summary>
    public ClassSet InSequence { get; }

    /// <summary>Classes with a place in skeletons.</summary>
    public ClassSet InSkeleton { get; }

    /// <summary>Classes that make shapes.</summary>
    public ClassSet Shapes { get; }

    /// <summary>Classes of titles.</summary>
    public ClassSet Titles { get; }

    /// <summary>The class of negation.</summary>
    public ClassSet Negation { get; }

    /// <summary>The group of actors, to which unknown names belong too.</summary>
    public ulong Actor { get; }

    /// <summary>The set of the named groups; those that the lexicon does not have are left out.</summary>
    public ulong Groups(params ReadOnlySpan<string> names)
    {
        ulong set = 0;
        foreach (string name in names)
        {
            int index = IndexOf(name);
            if (index >= 0)
                set |= 1UL << index;
        }

        return set;
    }

    /// <summary>The groups of a set of classes.</summary>
    public ulong GroupsOf(ClassSet classes)
    {
        ulong groups = 0;
        while (!classes.IsEmpty)
            groups |= _groupsOfClass[ClassSet.TakeLowest(ref classes)];
        return groups;
    }

    /// <summary>The hash of the first group of a class; of the class itself where it has none.</summary>
    public ulong GroupHashOfClass(int lexiconClass) => _groupsOfClass[lexiconClass] is var groups and not 0
        ? GroupHashes[System.Numerics.BitOperations.TrailingZeroCount(groups)]
        : ClassHashes[lexiconClass];

    private static int[] ByRank(Lexicon lexicon, Func<LexiconClass, int> rank)
    {
        int Rank(int lexiconClass) => rank(lexicon.Classes[lexiconClass]);
        int[] all = [.. Enumerable.Range(0, lexicon.Classes.Count)];
        int[] ranked = Array.FindAll(all, lexiconClass => Rank(lexiconClass) < int.MaxValue);
        Array.Sort(ranked, (a, b) => Rank(a) == Rank(b) ? a.CompareTo(b) : Rank(a).CompareTo(Rank(b)));
        return ranked;
    }

    private int IndexOf(string group)
    {
        for (int i = 0; i < Lexicon.Groups.Count; i++)
        {
            if (Lexicon.Groups[i] == group)
                return i;
        }

        return -1;
    }
}
