using Classifier.Training.Data;
using Classifier.Training.Fitting;

namespace Classifier.Training.Tests.Fitting;

public sealed class NameChoiceTests
{
    private static readonly string[] Birds = ["Osprey", "Heron", "Plover", "Avocet", "Whimbrel", "Dunlin"];
    private static readonly string[] Stones = ["Gneiss", "Basalt", "Diorite", "Marl", "Chert", "Schist"];
    private static readonly string[] Deeds = ["was seen", "is described", "came up again", "is in the museum", "fills the page", "was drawn"];

    [Fact]
    public void Names_that_tell_the_labels_apart_count_as_words()
    {
        TrainingResult result = Train(Rows(namesDecide: true), new TrainingOptions { Network = null });
        Assert.True(result.Manifest.Features.NamesAsWords);
        Assert.InRange(result.Test.Accuracy.Value, 0.99, 1);
    }

    [Fact]
    public void Names_that_do_not_stand_for_any_name()
    {
        TrainingResult result = Train(Rows(namesDecide: false), new TrainingOptions { Network = null });
        Assert.False(result.Manifest.Features.NamesAsWords);
        Assert.InRange(result.Test.Accuracy.Value, 0.99, 1);
    }

    [Fact]
    public void Nothing_is_chosen_where_it_is_not_to_be()
    {
        TrainingResult result = Train(Rows(namesDecide: true), new TrainingOptions { Network = null, ChooseNames = false });
        Assert.False(result.Manifest.Features.NamesAsWords);
        Assert.InRange(result.Test.Accuracy.Value, 0.3, 0.7);
    }

    private static TrainingResult Train(IReadOnlyList<LabelledSentence> rows, TrainingOptions options)
    {
        using var folder = new TemporaryFolder();
        return new ModelTrainer(options, LexiconFiles.BuiltIn()).Train(rows, folder["model.zip"]);
    }

    private static List<LabelledSentence> Rows(bool namesDecide)
    {
        var random = new Random(11);
        var rows = new List<LabelledSentence>();
        for (int i = 0; i < 1_500; i++)
        {
            bool first = random.Next(2) == 0;
            string name = random.GetItems(namesDecide == first ? Birds : Stones, 1)[0];
            string deed = random.GetItems(namesDecide ? Deeds : first ? Deeds[..3] : Deeds[3..], 1)[0];
            rows.Add(new LabelledSentence(null, null, first ? "one" : "other", $"On page {i} the {name} {deed}.", new RowSource("names.csv", i + 2)));
        }

        return rows;
    }
}
