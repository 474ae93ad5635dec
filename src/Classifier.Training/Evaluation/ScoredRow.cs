using Classifier.Training.Data;

namespace Classifier.Training.Evaluation;

/// <summary>A labelled sentence and what a model says of it.</summary>
/// <param name="Row">The sentence with its true label.</param>
/// <param name="Truth">Index of the true label among the model's labels; -1 where the model does not know the label.</param>
/// <param name="Probabilities">One probability a label of the model, each from 0 to 1, summing to 1.</param>
public sealed record ScoredRow(LabelledSentence Row, int Truth, float[] Probabilities)
{
    /// <summary>Index of the most probable label; of equally probable ones the first.</summary>
    public int Predicted
    {
        get
        {
            int best = 0;
            for (int label = 1; label < Probabilities.Length; label++)
            {
                if (Probabilities[label] > Probabilities[best])
                    best = label;
            }

            return best;
        }
    }

    /// <summary>Probability of the predicted label, from 0 to 1.</summary>
    public float Confidence => Probabilities[Predicted];

    /// <summary>Whether the model knows the true label, so that the row can be judged.</summary>
    public bool IsKnown => Truth >= 0;

    /// <summary>Whether the predicted label is the true one.</summary>
    public bool IsCorrect => Predicted == Truth;
}
