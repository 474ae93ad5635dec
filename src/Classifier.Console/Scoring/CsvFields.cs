namespace Classifier.Scoring;

/// <summary>Walks over the fields of one CSV record, strictly by RFC 4180.</summary>
internal ref struct CsvFields
{
    private readonly ReadOnlySpan<byte> _record;
    private int _at;
    private bool _isDone;

    public CsvFields(ReadOnlySpan<byte> record)
    {
        if (record is [.., (byte)'\n'])
            record = record[..^1];
        _record = record is [.., (byte)'\r'] ? record[..^1] : record;
    }

    /// <summary>The field's bytes, without the quotation marks around it; those within are still doubled.</summary>
    public ReadOnlySpan<byte> Current { get; private set; }

    /// <summary>Whether the field stood between quotation marks.</summary>
    public bool IsQuoted { get; private set; }

    /// <summary>What is wrong with the record; null while nothing is.</summary>
    public string? Problem { get; private set; }

    /// <summary>Goes to the next field; false at the end and where the record is not sound.</summary>
    public bool MoveNext()
    {
        if (_isDone)
            return false;
        IsQuoted = _at < _record.Length && _record[_at] == '"';
        return IsQuoted ? Quoted() : Plain();
    }

    private bool Plain()
    {
        ReadOnlySpan<byte> rest = _record[_at..];
        int end = rest.IndexOf((byte)',');
        Current = end < 0 ? rest : rest[..end];
        if (Current.Contains((byte)'"'))
            return Fail("a quotation mark stands in a field that does not begin with one; put the field between quotation marks and double those within.");
        Advance(Current.Length);
        return true;
    }

    private bool Quoted()
    {
        int start = _at + 1;
        for (int from = start; ;)
        {
            int mark = _record[from..].IndexOf((byte)'"');
            if (mark < 0)
                return Fail("a field begins with a quotation mark and has none at its end.");
            int end = from + mark;
            if (end + 1 < _record.Length && _record[end + 1] == '"')
            {
                from = end + 2;
                continue;
            }

            if (end + 1 < _record.Length && _record[end + 1] != ',')
                return Fail("text stands behind the closing quotation mark of a field; double the quotation marks within.");
            Current = _record[start..end];
            Advance(end + 1 - _at);
            return true;
        }
    }

    private void Advance(int length)
    {
        _at += length;
        _isDone = _at == _record.Length;
        _at++;
    }

    private bool Fail(string problem)
    {
        Problem = problem;
        _isDone = true;
        return false;
    }
}
