using Classifier.Prediction;

namespace Classifier.Training.Tests.Hostile;

/// <summary>What holds of every prediction, whatever the text.</summary>
internal static class Sound
{
    public static void Check(SentenceClassifier classifier, SentencePrediction prediction)
    {
        Assert.Equal(classifier.Labels.Count, prediction.Probabilities.Count);
        Assert.All(prediction.Probabilities, p => Assert.InRange(p, 0f, 1f));
        Assert.InRange(prediction.Probabilities.Sum(), 0.999f, 1.001f);
        Assert.Equal(prediction.Probabilities.Max(), prediction.Confidence);
        Assert.Equal(classifier.Labels[prediction.Probabilities.ToList().IndexOf(prediction.Confidence)], prediction.Label);
    }

    public static void Check(SentenceClassifier classifier, string text, ArticlePrediction article)
    {
        int position = 0;
        foreach (SentencePrediction sentence in article.Sentences)
        {
            Check(classifier, sentence);
            Assert.True(sentence.Start >= position);
            Assert.Equal(text.Substring(sentence.Start, sentence.Length), sentence.Text);
            position = sentence.End;
        }
    }
}
