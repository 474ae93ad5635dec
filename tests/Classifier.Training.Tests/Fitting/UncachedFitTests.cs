using Classifier.Training.Fitting;

namespace Classifier.Training.Tests.Fitting;

/// <summary>What training takes from ML.NET's inside.</summary>
public sealed class UncachedFitTests
{
    [Fact]
    public void This_version_of_ML_NET_can_fit_without_a_copy_of_the_rows() => Assert.True(UncachedFit.IsPossible);
}
