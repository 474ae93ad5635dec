using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Classifier.Training.Data;

/// <summary>A digest by which the same labelled rows are known again, in whatever files and order they come.</summary>
public static class DataFingerprint
{
    /// <summary>SHA-256 over article, position, label, text and weight of the rows in canonical order, in lower-case hexadecimal.</summary>
    public static string Of(ArticleGroups groups)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (LabelledSentence row in groups.Rows)
        {
            // Lengths before the fields keep ("ab", "c") apart from ("a", "bc").
            foreach (string field in (ReadOnlySpan<string>)[row.Article ?? "", row.Position?.ToString(CultureInfo.InvariantCulture) ?? "", row.Label, row.Text, row.Weight.ToString("R", CultureInfo.InvariantCulture)])
            {
                byte[] bytes = Encoding.UTF8.GetBytes(field);
                hash.AppendData(BitConverter.GetBytes(bytes.Length));
                hash.AppendData(bytes);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
