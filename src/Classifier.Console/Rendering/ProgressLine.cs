using System.Diagnostics;
using System.Globalization;
using Classifier.Training.Fitting;
using Spectre.Console;

namespace Classifier.Commands;

/// <summary>
/// Tells on standard error how far work has come: one moving line on a terminal, one plain line a finished step elsewhere.
/// </summary>
internal sealed class ProgressLine(IAnsiConsole console, Stopwatch watch) : IProgress<int>, IProgress<TrainingProgress>
{
    private readonly Lock _gate = new();
    private bool _isOpen;

    /// <summary>Rows read so far.</summary>
    public void Report(int value) => Show(string.Create(CultureInfo.InvariantCulture, $"reading: {value:N0} rows"));

    /// <summary>A step of training.</summary>
    public void Report(TrainingProgress value)
    {
        string step = value.Total > 1 ? $" {Math.Min(value.Done + 1, value.Total)}/{value.Total}" : "";
        string name = value.Phase switch
        {
            TrainingPhase.FittingFeatures => "fitting features",
            TrainingPhase.CrossValidating => "cross-validating",
            TrainingPhase.FittingWeights => "fitting weights",
            TrainingPhase.ProvingParity => "writing, loading and proving parity with ML.NET",
            _ => "evaluating",
        };
        Show(name + step);
    }

    /// <summary>Ends the moving line with a lasting one.</summary>
    public void Finish(string message)
    {
        lock (_gate)
        {
            Clear();
            console.WriteLine(Stamp(message));
        }
    }

    private void Show(string message)
    {
        lock (_gate)
        {
            if (!console.Profile.Capabilities.Interactive)
                return;
            Clear();
            console.Write(Stamp(message));
            _isOpen = true;
        }
    }

    private void Clear()
    {
        if (_isOpen)
            console.Write(new ControlCode("\r\u001b[2K"));
        _isOpen = false;
    }

    private string Stamp(string message) => string.Create(CultureInfo.InvariantCulture, $"[{watch.Elapsed.TotalSeconds,5:F1} s] {message}");
}
