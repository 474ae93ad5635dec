using System.Globalization;
using Classifier.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["evidence", .. var evidenceData])
    return EvidenceBenchmark.Run(evidenceData);
if (args is ["subwords", .. var subwordData])
    return SubwordBenchmark.Run(subwordData);
if (args is ["scale", .. var scaleArguments])
    return ScaleBenchmark.Run(scaleArguments);

BenchmarkOptions options;
try
{
    options = BenchmarkOptions.Parse(args);
}
catch (ArgumentException e)
{
    Console.Error.WriteLine(e.Message);
    Console.Error.WriteLine(BenchmarkOptions.Usage);
    return 2;
}

string page = options.Verb == "speed" ? SpeedPage.Write(options) : ComparisonPage.Write(options);
if (options.Output is { } path)
    File.WriteAllText(path, page);
else
    Console.Write(page);
return 0;
