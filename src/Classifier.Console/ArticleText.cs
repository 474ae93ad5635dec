using System.Text;
using Classifier.Scoring;

namespace Classifier.Commands;

/// <summary>Reads one article as a whole.</summary>
internal static class ArticleText
{
    private const int LongestBytes = 4 << 20;

    /// <summary>Reads a file or standard input.</summary>
    /// <param name="name">How it is called in messages.</param>
    /// <param name="open">Opens it.</param>
    /// <exception cref="InputException">It is not UTF-8, or too long for an article.</exception>
    public static string Read(string name, Func<Stream> open)
    {
        try
        {
            using Stream stream = open();
            using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true));
            char[] room = new char[LongestBytes];
            int length = reader.ReadBlock(room);
            return length < room.Length ? new string(room, 0, length) : throw new InputException($"{name}: it is longer than any article; give one article.");
        }
        catch (DecoderFallbackException e)
        {
            throw new InputException($"{name}: not UTF-8 ({e.Message.TrimEnd('.')}); save it as UTF-8.");
        }
    }
}
