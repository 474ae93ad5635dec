namespace Classifier.Prediction.Tests.Text;

public sealed class AbbreviationTests
{
    [Theory]
    [InlineData("We met Mr. Okoro in Lagos. |He was late.")]
    [InlineData("Lt. Gen. Amara Diallo took over from Brig. Gen. Petrov. |Both are well.")]
    [InlineData("Ex-Gov. Hale and Rep.-elect Munoz spoke. |So did Sen. Ruth Oyelaran.")]
    [InlineData("The Rev. Dr. Anna Weiss prayed.")]
    [InlineData("I thank the hon. Member and Maj. Gen. (ret.) Ida Moss.")]
    [InlineData("MR. OKORO LEFT. |HE WAS LATE.")]
    public void A_title_before_a_name_does_not_end_a_sentence(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("The U.S. Senate met.")]
    [InlineData("Troops left the U.S. |They came back.")]
    [InlineData("He moved to Washington, D.C. |But he kept the farm.")]
    [InlineData("A U.N. envoy and the E.U. Commission agreed.")]
    [InlineData("She earned a Ph.D. |It took years.")]
    public void Letters_with_stops_end_a_sentence_only_before_a_word_that_begins_one(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("Acme Inc. Chief Executive Jo Park quit.")]
    [InlineData("She sued Acme Inc. |The firm paid.")]
    [InlineData("Baker & Co. |However, they lost.")]
    [InlineData("Martin Vance Jr. Stadium is full.")]
    [InlineData("Fields, Ore. |When rain came, all left.")]
    public void Company_forms_and_places_end_a_sentence_only_before_a_word_that_begins_one(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("Reporters wait at No. 10 today.")]
    [InlineData("Asked again, he said no. |Then he left.")]
    [InlineData("See pp. 4 and 5, fig. 2 and art. 9 of the deal.")]
    [InlineData("A pact of c. 1450 was found.")]
    public void A_number_after_its_abbreviation_stays_with_it(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("It began at 9 a.m. Monday in Oslo.")]
    [InlineData("Polls close at 8 p.m. EST on the coast.")]
    [InlineData("They meet at 8 p.m. Kyiv time.")]
    [InlineData("They met at 8 p.m. |Police came later.")]
    public void A_time_of_day_keeps_its_day_and_zone(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("On Jan. 5 and Sept. 9 they met.")]
    [InlineData("They will vote in Dec. |The rest is open.")]
    public void A_month_keeps_its_day(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("Ada B. Crane and R. J. Moss won.")]
    [InlineData("J.K. Orwell wrote it. |He is dead.")]
    [InlineData("They chose Plan B. |It failed.")]
    public void Initials_do_not_end_a_sentence(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("Nobody is as tall as I. |Marta is close.")]
    [InlineData("She wrote so on X. |Kyiv denied it.")]
    public void Words_of_one_letter_are_not_initials(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("Use fruit, e.g. Spanish oranges, i.e. Valencias.")]
    [InlineData("Ruiz et al. (2019) and Spain vs. Italy.")]
    [InlineData("They want tanks, jets etc. and get none.")]
    [InlineData("They want tanks, jets etc. |Berlin sends none.")]
    public void Latin_abbreviations_go_on(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("He sat. |Mary stood.")]
    [InlineData("The art. |Some call it that.")]
    [InlineData("We know the gen. |Smith does not.")]
    public void A_word_that_only_looks_like_an_abbreviation_ends_a_sentence(string marked) => Marked.AssertSplit(marked);

    [Theory]
    [InlineData("The agreement (see Annex No. 3, Art. 4) holds. |It is old.")]
    [InlineData("That is the U.S.’s view. |“Ours,” he said, “is the E.U.'s.”")]
    public void Abbreviations_hold_inside_brackets_and_before_a_possessive(string marked) => Marked.AssertSplit(marked);
}
