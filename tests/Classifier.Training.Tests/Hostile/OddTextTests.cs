using Classifier.Prediction;
using FsCheck;
using FsCheck.Fluent;

namespace Classifier.Training.Tests.Hostile;

public sealed class OddTextTests(SmallModel model)
{
    private readonly SentenceClassifier _classifier = model.Classifier;

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n\u2029\u00A0")]
    [InlineData("\0")]
    [InlineData("Rain\0 fell\0.")]
    [InlineData("\uD800")]
    [InlineData("\uDC00\uD800 fell \uD83D.")]
    [InlineData("🌧️ fell 👩‍👩‍👧‍👦 🇱🇾!")]
    [InlineData("ra\u0301\u0302\u0303in fe\u0308ll")]
    [InlineData("\u0301\u0301\u0301")]
    [InlineData("هطلت أمطار غزيرة على الساحل، قال الوزير.")]
    [InlineData("\u202Eniar yvaeH\u202C fell.")]
    [InlineData("Ra\u200Bin\u200D fe\uFEFFll\u2060.")]
    [InlineData("1234 5,678.90 %%% --- ...")]
    [InlineData("????!!!!.,;:()[]{}<>")]
    [InlineData("“‘\"'«»’”„")]
    [InlineData("\u0001\u0002\u001B[31m\u007F\u0085\u009B")]
    [InlineData("\uFFFE\uFFFF\uFFFD")]
    [InlineData("İIıi ǅ ß ﬁ Ⅷ")]
    public void Odd_text_gets_a_sound_prediction(string text)
    {
        Sound.Check(_classifier, _classifier.Classify(text));
        Sound.Check(_classifier, text, _classifier.ClassifyArticle(text));
        Assert.All(_classifier.ClassifySentences([text, text, ""]), p => Sound.Check(_classifier, p));
    }

    [Fact]
    public void Any_text_gets_a_sound_prediction() =>
        Prop.ForAll(Texts.Any(), text =>
        {
            Sound.Check(_classifier, _classifier.Classify(text));
            Sound.Check(_classifier, text, _classifier.ClassifyArticle(text));
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void The_same_text_gets_the_same_prediction_however_it_is_given() =>
        Prop.ForAll(Texts.Any(), text =>
        {
            SentencePrediction once = _classifier.Classify(text);
            float[] probabilities = new float[_classifier.Labels.Count];
            int label = _classifier.Classify(text, probabilities);
            SentencePrediction among = _classifier.ClassifyMany(["Rain fell.", text])[1];
            return once.Label == _classifier.Labels[label]
                && once.Probabilities.SequenceEqual(probabilities)
                && once.Probabilities.SequenceEqual(among.Probabilities)
                && once.Probabilities.SequenceEqual(_classifier.ClassifySentences([text])[0].Probabilities);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_classified_before_leaves_no_trace() =>
        Prop.ForAll(Texts.Any(), text =>
        {
            const string Plain = "Heavy rain fell on the coast on Monday.";
            SentencePrediction before = _classifier.Classify(Plain);
            _classifier.ClassifyArticle(text);
            return before.Probabilities.SequenceEqual(_classifier.Classify(Plain).Probabilities);
        }).QuickCheckThrowOnFailure();
}
