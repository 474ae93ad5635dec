namespace Classifier.Benchmarks;

/// <summary>What is asked for on the command line.</summary>
internal sealed record BenchmarkOptions
{
    public const string Usage =
        """
        usage: Classifier.Benchmarks speed   --model MODEL.zip --articles FOLDER [--quick] [--out PAGE.md]
               Classifier.Benchmarks compare --data FOLDER --articles FOLDER [--external ROWS.csv] [--classifier PATH] [--scorer PATH]
                                             [--python PATH] [--quick] [--out docs/benchmarks.md]

        --articles    folder of .txt files with real articles, on whose sentences everything is timed
        --data        folder of labelled CSVs that everything is trained on
        --external    labelled CSV that everything is judged on
        --classifier  the console: classifier.dll, or a published program (default: the Release build of this repository)
        --scorer      the scorer compiled ahead of time; its row is left out without it
        --python      Python with scikit-learn (default: /usr/bin/python3)
        --quick       little data and short rounds: shows that it works, and no numbers to quote
        """;

    public required string Verb { get; init; }

    public string? Model { get; init; }

    public required string Articles { get; init; }

    public string? Data { get; init; }

    public string? External { get; init; }

    public required string Classifier { get; init; }

    public string? Scorer { get; init; }

    public required string Python { get; init; }

    public bool IsQuick { get; init; }

    public string? Output { get; init; }

    /// <summary>How long each speed is measured.</summary>
    public TimeSpan Duration => TimeSpan.FromSeconds(IsQuick ? 3 : 20);

    /// <summary>Records of the stream that is piped through the console.</summary>
    public int StreamLength => IsQuick ? 20_000 : 1_000_000;

    /// <exception cref="ArgumentException">The arguments make no sense; the message says why.</exception>
    public static BenchmarkOptions Parse(string[] arguments)
    {
        if (arguments is not (["speed" or "compare", ..]))
            throw new ArgumentException("The first argument is 'speed' or 'compare'.");
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 1; i < arguments.Length; i++)
        {
            string name = arguments[i];
            if (name is not ("--quick" or "--model" or "--articles" or "--data" or "--external" or "--classifier" or "--scorer" or "--python" or "--out"))
                throw new ArgumentException($"There is no option '{name}'.");
            if (name != "--quick" && i + 1 == arguments.Length)
                throw new ArgumentException($"{name} needs a value.");
            given[name] = name == "--quick" ? "" : arguments[++i];
        }

        string verb = arguments[0];
        string Required(string name) => given.GetValueOrDefault(name) ?? throw new ArgumentException($"'{verb}' needs {name}.");
        return new BenchmarkOptions
        {
            Verb = verb,
            Model = verb == "speed" ? Required("--model") : null,
            Articles = Required("--articles"),
            Data = verb == "compare" ? Required("--data") : null,
            External = given.GetValueOrDefault("--external"),
            Classifier = given.GetValueOrDefault("--classifier") ?? Path.Combine("src", "Classifier.Console", "bin", "Release", "net10.0", "classifier.dll"),
            Scorer = given.GetValueOrDefault("--scorer"),
            Python = given.GetValueOrDefault("--python") ?? "/usr/bin/python3",
            IsQuick = given.ContainsKey("--quick"),
            Output = given.GetValueOrDefault("--out"),
        };
    }
}
