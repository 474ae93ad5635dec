using System.Buffers;
using System.Globalization;
using System.Text;

namespace Classifier.Training.Data.Unicode;

/// <summary>The tables behind Unicode canonical forms: decompositions, their inverse, and combining classes.</summary>
internal sealed class CanonicalTable
{
    private readonly Dictionary<int, (int First, int Second)> _decompositions = [];
    private readonly Dictionary<(int First, int Second), int> _compositions = [];
    private readonly Dictionary<int, byte> _classes = [];

    private CanonicalTable(StreamReader lines)
    {
        while (lines.ReadLine() is { } line)
        {
            if (line[0] != '#')
                Add(line[0], line.Split(' '));
        }

        Unstable = SearchValues.Create(FindUnstable());
    }

    /// <summary>The table, read once from the assembly.</summary>
    public static CanonicalTable Instance { get; } = Load();

    /// <summary>
    /// The UTF-16 units that text in composed form may have to lose: marks, second parts of compositions, characters that decompose
    /// for good, and the surrogates of those beyond the basic plane. Text without any of them is in composed form.
    /// </summary>
    public SearchValues<char> Unstable { get; }

    /// <summary>The combining class; 0 for a character that starts a cluster.</summary>
    public byte ClassOf(Rune rune) => _classes.GetValueOrDefault(rune.Value);

    /// <summary>The parts of a character, the second 0 where there is only one; false where it has none.</summary>
    public bool TryDecompose(Rune rune, out (int First, int Second) parts) => _decompositions.TryGetValue(rune.Value, out parts);

    /// <summary>The character that two make together.</summary>
    public bool TryCompose(Rune first, Rune second, out Rune composed)
    {
        bool found = _compositions.TryGetValue((first.Value, second.Value), out int value);
        composed = found ? new Rune(value) : default;
        return found;
    }

    private static CanonicalTable Load()
    {
        using Stream stream = typeof(CanonicalTable).Assembly.GetManifestResourceStream("canonical-forms.txt")
            ?? throw new InvalidOperationException("The resource canonical-forms.txt is not in the assembly.");
        using var lines = new StreamReader(stream);
        return new CanonicalTable(lines);
    }

    private void Add(char kind, string[] fields)
    {
        int code = Hexadecimal(fields[1]);
        if (kind == 'c')
        {
            for (int last = Hexadecimal(fields[2]); code <= last; code++)
                _classes.Add(code, byte.Parse(fields[3], CultureInfo.InvariantCulture));
            return;
        }

        (int First, int Second) parts = (Hexadecimal(fields[2]), fields.Length > 3 ? Hexadecimal(fields[3]) : 0);
        _decompositions.Add(code, parts);
        if (kind == 'd')
            _compositions.Add(parts, code);
    }

    private char[] FindUnstable()
    {
        var stable = new HashSet<int>(_compositions.Values);
        IEnumerable<int> unstable = _classes.Keys
            .Concat(_compositions.Keys.Select(parts => parts.Second))
            .Concat(_decompositions.Keys.Where(code => !stable.Contains(code)))
            .Concat(Hangul.LaterParts);
        return [.. unstable.Select(code => new Rune(code).ToString()[0]).Distinct()];
    }

    private static int Hexadecimal(string digits) => int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
