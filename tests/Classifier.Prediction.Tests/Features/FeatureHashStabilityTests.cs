using Classifier.Prediction.Features;

namespace Classifier.Prediction.Tests.Features;

/// <summary>The hashes of features are part of the model format: were one of them to change, trained models would go deaf to it.</summary>
public sealed class FeatureHashStabilityTests
{
    private static readonly string[] Article =
    [
        "Ministers from 12 countries met in Geneva on Tuesday, hours after the U.S. said it may impose sanctions.",
        "“If they refuse to withdraw by 1 June, we will strike back,” Lt. Gen. Oda Marsh warned, “and they'll pay $1,000.50 a day.",
        "Nobody should doubt it.”",
        "She called on the E.U. to ban imports; the bloc's envoy, Per Lund, hadn’t replied... Why?",
        "THE TALKS FAILED -- again",
        "It was \"deeply\" unfair, he added: walking out, the kids said 'never' and the '90s ended.",
        "Éva Kovács told État «non», İstanbul 😀 \ud83d.",
    ];

    // One lexicon class a line: its name, then the directives and terms.
    private static readonly string[] Lexicon =
    [
        "sanction|@group pen|@triples|@sequence 2|@skeleton 2|sanction~n|ban~v",
        "say|@group say|@sequence 9|@skeleton 9|say~v (said)|add~v|warn~v|reply~v",
        "condif|@group cnd|@sequence 1|@skeleton 1|if|unless",
        "callfor|@group dem|@sequence 3|@skeleton 3|call on~v|call for~v",
        "will|@group wil|@sequence 5|@skeleton 5|will|'ll",
        "may|@group wil|@sequence 6|may~l",
        "they|@group they|they|them",
        "we|@group we|we|us~l",
        "nation|@group act|@shape 1|US|U.S.|État|E.U.",
        "title|@title|@shape 2|Lt.|Gen.",
        "neg|@group neg|@sequence 8|not|n't|'t|never|nobody",
        "harmv|@group hrm|@triples|@skeleton 4|strike~v|strike back~v",
        "refuse|@group ref|@triples|refuse~v",
    ];

    [Fact]
    public void Every_channel_gives_the_features_that_trained_models_know()
    {
        var options = new FeatureOptions { Characters = new NGramOptions { Minimum = 3, Maximum = 5 }, Patterns = new ChannelOptions() };
        var files = Lexicon.Select(c => c.Split('|', 2)).ToDictionary(c => c[0] + ".txt", c => c[1].Replace('|', '\n'));
        var features = new ArticleFeatures(new FeatureExtractor(options, Prediction.Features.Lexicon.Parse(files), new Dictionary<string, byte[]>()));
        var sums = new ChannelSums(new int[16], new ulong[16]);
        features.Begin();
        for (int i = 0; i < Article.Length; i++)
            features.Extract(Article[i], i + 1 < Article.Length ? Article[i + 1] : "", ref sums);

        Assert.Equal(
            """
            Words 393 DFA86C97B821BD6A
            Characters 662 67D186F8A907C028
            Subwords 0 0000000000000000
            Cues 46 2E9A0DA7570050B0
            Patterns 63 2CAE30D6D5B9B78D
            Sequence 354 A76E598A6A3ED1A4
            Skeleton 211 37F62C9ABA59E83F
            Frame 89 C073894793BE9200
            Context 118 EFC70D90467B6C06
            """,
            string.Join('\n', Enum.GetValues<FeatureChannel>().Where(c => c != FeatureChannel.Network).Select(c => $"{c} {sums.Counts[(int)c]} {sums.Sums[(int)c]:X16}")));
    }

    private readonly record struct ChannelSums(int[] Counts, ulong[] Sums) : IFeatureSink
    {
        public void Add(ulong hash, int start, int end)
        {
            int channel = (int)FeatureHash.ChannelOf(hash);
            Counts[channel]++;
            Sums[channel] += hash * (ulong)((31 * start) + end + 1);
        }
    }
}
