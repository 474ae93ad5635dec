using System.Buffers;
using System.Text.Unicode;

namespace Classifier.Scoring;

/// <summary>What was read from a record: its id and its text. Used anew for every record, so that nothing is allocated for one.</summary>
internal sealed class RecordText
{
    private char[] _text = new char[4096];
    private char[] _id = new char[256];
    private int _textLength;
    private int _idLength;

    /// <summary>The text.</summary>
    public ReadOnlySpan<char> Text => _text.AsSpan(0, _textLength);

    /// <summary>The id.</summary>
    public ReadOnlySpan<char> Id => _id.AsSpan(0, _idLength);

    /// <summary>Whether the id is a JSON number, and is to be written as one.</summary>
    public bool IsNumber { get; private set; }

    /// <summary>Room for a text of so many UTF-16 code units, to be confirmed by <see cref="SetTextLength"/>.</summary>
    public Span<char> TextRoom(int length) => Room(ref _text, length);

    /// <summary>States how much of the room was used.</summary>
    public void SetTextLength(int length) => _textLength = length;

    /// <summary>Room for an id of so many UTF-16 code units, to be confirmed by <see cref="SetIdLength"/>.</summary>
    public Span<char> IdRoom(int length) => Room(ref _id, length);

    /// <summary>States how much of the room was used.</summary>
    public void SetIdLength(int length, bool isNumber = false)
    {
        _idLength = length;
        IsNumber = isNumber;
    }

    /// <summary>Takes a text that is known to be UTF-8.</summary>
    public void SetText(ReadOnlySpan<byte> utf8) => _textLength = Decode(utf8, TextRoom(utf8.Length));

    /// <summary>Takes an id that is known to be UTF-8.</summary>
    public void SetId(ReadOnlySpan<byte> utf8, bool isNumber = false) => SetIdLength(Decode(utf8, IdRoom(utf8.Length)), isNumber);

    /// <summary>Makes an id of the place of a record that has none: the input's name, and its line where the input has several records.</summary>
    public void SetId(string name, long? line)
    {
        Span<char> room = IdRoom(name.Length + 24);
        int length = name.Length;
        name.CopyTo(room);
        if (line is { } number)
        {
            room[length++] = ':';
            number.TryFormat(room[length..], out int digits, provider: System.Globalization.CultureInfo.InvariantCulture);
            length += digits;
        }

        SetIdLength(length);
    }

    private static int Decode(ReadOnlySpan<byte> utf8, Span<char> room)
    {
        OperationStatus status = Utf8.ToUtf16(utf8, room, out _, out int written);
        return status == OperationStatus.Done ? written : throw new InvalidOperationException("The bytes are not UTF-8.");
    }

    private static Span<char> Room(ref char[] buffer, int length)
    {
        if (buffer.Length < length)
            buffer = new char[Math.Max(length, 2 * buffer.Length)];
        return buffer;
    }
}
