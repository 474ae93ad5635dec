namespace Classifier.Scoring;

/// <summary>Records as RFC 4180 ends them: at a line break that is not between quotation marks.</summary>
internal sealed class CsvFraming : RecordFraming
{
    private enum Place
    {
        FieldStart,
        Plain,
        Quoted,
        AfterQuote,
    }

    private Place _place;
    private int _seen;

    public override int Next(ReadOnlySpan<byte> bytes, bool isLast)
    {
        for (int i = _seen; i < bytes.Length; i++)
        {
            // The long stretches without any mark are skipped at once; what is left is looked at byte by byte.
            int skip = _place switch
            {
                Place.Quoted => bytes[i..].IndexOf((byte)'"'),
                Place.Plain => bytes[i..].IndexOfAny((byte)',', (byte)'\n'),
                _ => 0,
            };
            if (skip < 0)
                break;
            i += skip;
            if (_place != Place.Quoted && bytes[i] == '\n')
            {
                Drop();
                _place = Place.FieldStart;
                return i + 1;
            }

            _place = (_place, bytes[i]) switch
            {
                (Place.Quoted, _) => Place.AfterQuote,
                (Place.FieldStart or Place.AfterQuote, (byte)'"') => Place.Quoted,
                (_, (byte)',') => Place.FieldStart,
                _ => Place.Plain,
            };
        }

        _seen = isLast ? 0 : bytes.Length;
        return isLast ? bytes.Length : 0;
    }

    public override void Drop() => _seen = 0;
}
