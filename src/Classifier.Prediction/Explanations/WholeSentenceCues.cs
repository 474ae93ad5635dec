namespace Classifier.Prediction.Explanations;

/// <summary>Gathers the features of a whole sentence by what they are about.</summary>
internal static class WholeSentenceCues
{
    /// <summary>The cues: one a subject, in the order in which the subjects were found.</summary>
    /// <param name="features">Features of the whole sentence; the subject is what stands before the colon of a name.</param>
    public static IEnumerable<ExplainedCue> Of(IEnumerable<ExplainedFeature> features) => features
        .GroupBy(f => SubjectOf(f.Name))
        .Select(subject => new ExplainedCue
        {
            Text = subject.Key,
            Start = subject.First().Start,
            End = subject.First().End,
            IsOfWholeSentence = true,
            Features = [.. subject],
            Contributions = [.. subject.First().Contributions.Select((_, label) => subject.Sum(f => f.Contributions[label]))],
        });

    private static string SubjectOf(string name) => name.IndexOf(':', StringComparison.Ordinal) is > 0 and int colon ? name[..colon] : name;
}
