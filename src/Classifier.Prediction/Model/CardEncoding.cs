using System.Text;

namespace Classifier.Prediction.Model;

/// <summary>The model card as bytes of a model file.</summary>
internal static class CardEncoding
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The card in UTF-8; where it is longer than a file may hold, its beginning, up to the end of a line.</summary>
    public static byte[] Encode(string card)
    {
        byte[] bytes = Utf8.GetBytes(card);
        return bytes.Length <= ModelLimits.CardBytes ? bytes : bytes[..(bytes.AsSpan(0, ModelLimits.CardBytes).LastIndexOf((byte)'\n') + 1)];
    }

    /// <summary>The card of bytes from outside.</summary>
    /// <exception cref="ModelFileException">They are no text, or one that could steer the terminal on which it is shown.</exception>
    public static string Decode(byte[] bytes)
    {
        string card;
        try
        {
            card = Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new ModelFileException("its card is not UTF-8.", e);
        }

        return card.Any(c => char.IsControl(c) && c != '\n') ? throw new ModelFileException("its card has control characters.") : card;
    }
}
