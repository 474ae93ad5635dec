using Classifier.Prediction;
using Classifier.Scoring;

namespace Classifier.Commands;

/// <summary>Reads articles whole and makes one page of them. Apart from the other formats, which write each result as soon as there is one.</summary>
/// <param name="classifier">The model.</param>
/// <param name="filter">Which labels stand.</param>
/// <param name="reader">Reads the articles.</param>
internal sealed class PageRun(SentenceClassifier classifier, SentenceFilter filter, ArticleReader reader)
{
    /// <summary>The most articles of a page; no browser is at ease with more.</summary>
    public const int MostArticles = 1000;

    /// <summary>Makes the page.</summary>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="InputException">There are too many articles, or there is none.</exception>
    public async Task<string> RunAsync(CancellationToken cancellation)
    {
        var articles = new List<WholeArticle>();
        await foreach (WholeArticle article in reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            if (articles.Count == MostArticles)
                throw new InputException($"--format html: there are more than {MostArticles} articles, too many for a page; give fewer, or write --format jsonl.");
            articles.Add(article);
        }

        return articles.Count > 0 ? ArticlePage.Of(articles, classifier, filter, cancellation)
            : throw new InputException("--format html: there is no article to show; the input is empty or could not be read.");
    }
}
