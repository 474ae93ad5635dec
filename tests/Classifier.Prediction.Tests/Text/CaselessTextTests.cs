namespace Classifier.Prediction.Tests.Text;

public sealed class CaselessTextTests
{
    [Theory]
    [InlineData("the talks failed. |nobody knows why. |will they meet again? |we doubt it")]
    [InlineData("mr. okoro met gen. lim at no. 10 today. |they left at 9 p.m. in a hurry")]
    [InlineData("troops left the u.s. last year. |they came back")]
    [InlineData("troops left the u.s. |they came back")]
    [InlineData("“why now?” she asked. |nobody knew")]
    [InlineData("prices rose 3.5 per cent... or more. |see example.org for more")]
    [InlineData("talks fail again\n|the two sides met for an hour")]
    public void Text_without_capitals_is_split_at_its_stops(string marked) => Marked.AssertSplit(marked);
}
