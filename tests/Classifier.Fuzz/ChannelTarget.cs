using Classifier.Prediction;

namespace Classifier.Fuzz;

/// <summary>Feature channels and scoring: probabilities are such, the same on every way, and explanations point into the text.</summary>
internal sealed class ChannelTarget(SentenceClassifier classifier) : FuzzTarget
{
    public override string Name => "feature channels and scoring";

    public override byte[] Make(Random random) => RandomText.Make(random);

    public override void Try(byte[] input)
    {
        string text = RandomText.Of(input);
        SentencePrediction loose = classifier.Classify(text);
        Check(loose);
        float[] probabilities = new float[classifier.Labels.Count];
        classifier.Classify(text, probabilities);
        Require(loose.Probabilities.SequenceEqual(probabilities), "spans and strings differ");
        foreach (SentencePrediction sentence in classifier.ClassifyArticle(text).Sentences)
        {
            Check(sentence);
            Require(sentence.Text == text.Substring(sentence.Start, sentence.Length), "a sentence is no slice of its text");
        }
    }

    private void Check(SentencePrediction prediction)
    {
        Require(prediction.Probabilities.All(p => p is >= 0 and <= 1), "a probability is none");
        Require(Math.Abs(prediction.Probabilities.Sum() - 1) < 1e-3, "probabilities do not sum to one");
        Require(classifier.Labels[prediction.Probabilities.ToList().IndexOf(prediction.Probabilities.Max())] == prediction.Label, "the label is not the most probable one");
    }
}
