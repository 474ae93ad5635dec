using System.Numerics.Tensors;

namespace Classifier.Training.Fitting.Network;

/// <summary>
/// Adam (Kingma and Ba 2015) on vectors of which a step touches few: the others keep their numbers and their moments.
/// </summary>
/// <param name="numbers">The vectors, one after the other.</param>
/// <param name="length">Length of each.</param>
internal sealed class VectorAdam(float[] numbers, int length)
{
    private const float FirstDecay = 0.9f;
    private const float SecondDecay = 0.999f;

    private readonly float[] _first = new float[numbers.Length];
    private readonly float[] _second = new float[numbers.Length];
    private readonly float[] _gradients = new float[numbers.Length];
    private readonly bool[] _isTouched = new bool[numbers.Length / length];
    private readonly List<int> _touched = [];
    private readonly float[] _room = new float[length];
    private int _steps;

    /// <summary>Sum of the squares of the gradients that were added since the step before.</summary>
    public double SquaredNorm
    {
        get
        {
            double sum = 0;
            foreach (int vector in _touched)
                sum += TensorPrimitives.SumOfSquares<float>(_gradients.AsSpan(vector * length, length));
            return sum;
        }
    }

    /// <summary>Adds to the gradient of a vector.</summary>
    public void Add(int vector, ReadOnlySpan<float> gradient)
    {
        Span<float> sum = _gradients.AsSpan(vector * length, length);
        TensorPrimitives.Add(sum, gradient, sum);
        if (_isTouched[vector])
            return;
        _isTouched[vector] = true;
        _touched.Add(vector);
    }

    /// <summary>Moves the touched vectors against their gradients, which begin anew.</summary>
    /// <param name="scale">What the gradients are multiplied by.</param>
    /// <param name="rate">The step size.</param>
    public void Step(float scale, double rate)
    {
        _steps++;
        float second = (float)Math.Sqrt(1 - Math.Pow(SecondDecay, _steps));
        float size = (float)(rate * second / (1 - Math.Pow(FirstDecay, _steps)));
        foreach (int vector in _touched)
        {
            Move(vector * length, scale, size);
            _isTouched[vector] = false;
        }

        _touched.Clear();
    }

    private void Move(int start, float scale, float size)
    {
        Span<float> gradient = _gradients.AsSpan(start, length), first = _first.AsSpan(start, length), second = _second.AsSpan(start, length);
        Span<float> values = numbers.AsSpan(start, length), room = _room;
        TensorPrimitives.Multiply(gradient, scale, gradient);
        TensorPrimitives.Subtract(gradient, first, room);
        TensorPrimitives.MultiplyAddEstimate(room, 1 - FirstDecay, first, first);
        TensorPrimitives.Multiply(gradient, gradient, room);
        TensorPrimitives.Subtract(room, second, room);
        TensorPrimitives.MultiplyAddEstimate(room, 1 - SecondDecay, second, second);
        TensorPrimitives.Sqrt(second, room);
        TensorPrimitives.Add(room, 1e-8f, room);
        TensorPrimitives.Divide(first, room, room);
        TensorPrimitives.MultiplyAddEstimate(room, -size, values, values);
        gradient.Clear();
    }
}
