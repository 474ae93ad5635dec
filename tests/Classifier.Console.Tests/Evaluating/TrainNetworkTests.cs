using Classifier.Console.Tests.Scoring;

namespace Classifier.Console.Tests.Evaluating;

public sealed class TrainNetworkTests(TinyModel model)
{
    [Theory]
    [InlineData("layers=3", "--network: 'layers=3' cannot be read.")]
    [InlineData("filters=many", "--network: the number in 'filters=many' cannot be read.")]
    [InlineData("share=x", "--network: 'share=x' cannot be read.")]
    [InlineData("filters=100", "Filters is 100; it must be a multiple of 64.")]
    [InlineData("window=4", "Window is 4; it must be odd.")]
    [InlineData("share=1", "Share is 1; it must be above 0 and at most 0.9.")]
    public async Task A_network_that_cannot_be_is_named_before_anything_is_trained(string network, string message)
    {
        Outcome outcome = await ClassifierProcess.RunAsync(["train", "--data", model.Rows, "-o", Path.Combine(Path.GetTempPath(), "never.zip"), "--network", network]);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(message, outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_the_defaults()
    {
        Outcome outcome = await ClassifierProcess.RunAsync(["train", "--help"]);
        Assert.Contains("share=0.4,pieces=10000,dimensions=32,filters=64,window=5,passes=4", outcome.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }
}
