using System.Text;
using System.Text.Json;

namespace Classifier.Scoring;

/// <summary>The record is a JSON object with a field for the text and perhaps one for the id.</summary>
internal sealed class JsonParser(string textField, string idField) : RecordParser
{
    private readonly byte[] _text = Encoding.UTF8.GetBytes(textField);
    private readonly byte[] _id = Encoding.UTF8.GetBytes(idField);

    public override string? Parse(ReadOnlySpan<byte> record, RecordText into)
    {
        try
        {
            var reader = new Utf8JsonReader(record.TrimEnd("\r\n"u8));
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return $"not a JSON object; write {{\"{idField}\": ..., \"{textField}\": \"...\"}} on one line.";
            bool hasText = false;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isText = reader.ValueTextEquals(_text), isId = reader.ValueTextEquals(_id);
                reader.Read();
                if (isId && !ReadId(ref reader, into))
                    return $"the field '{idField}' is neither a string nor a number.";
                if (isText && !(hasText = ReadText(ref reader, into)))
                    return $"the field '{textField}' is not a string.";
                if (!isText && !isId)
                    reader.Skip();
            }

            // Whatever follows the object makes the reader throw.
            reader.Read();
            return hasText ? null : $"there is no field '{textField}'; name the field of the text with --text-field.";
        }
        catch (JsonException e)
        {
            return $"not sound JSON: {Reason(e)}";
        }
        catch (InvalidOperationException)
        {
            return "not sound JSON: a \\u escape stands for half a surrogate pair.";
        }
    }

    private static bool ReadText(ref Utf8JsonReader reader, RecordText into)
    {
        if (reader.TokenType != JsonTokenType.String)
            return false;
        into.SetTextLength(reader.CopyString(into.TextRoom(reader.ValueSpan.Length)));
        return true;
    }

    private static bool ReadId(ref Utf8JsonReader reader, RecordText into)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                into.SetIdLength(reader.CopyString(into.IdRoom(reader.ValueSpan.Length)));
                return true;
            case JsonTokenType.Number:
                into.SetId(reader.ValueSpan, isNumber: true);
                return true;
            default:
                return reader.TokenType == JsonTokenType.Null;
        }
    }

    /// <summary>The message without the reader's own line number, which counts from this record's beginning.</summary>
    private static string Reason(JsonException e)
    {
        int place = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string reason = place < 0 ? e.Message : e.Message[..place];
        return e.BytePositionInLine is { } at ? $"{reason.TrimEnd('.')} (byte {at + 1} of the line)." : reason;
    }
}
