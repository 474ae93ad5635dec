using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Classifier.Training.Reports;

/// <summary>Builds <see cref="Html"/> from an interpolated string: literal parts as they are, holes encoded, numbers invariant.</summary>
[InterpolatedStringHandler]
internal sealed class HtmlInterpolation(int literalLength, int holes)
{
    private readonly StringBuilder _markup = new(literalLength + (holes * 16));

    public void AppendLiteral(string markup) => _markup.Append(markup);

    public void AppendFormatted(string? text) => HtmlEncoding.Append(_markup, text);

    public void AppendFormatted(Html html) => _markup.Append(html.ToString());

    public void AppendFormatted(IEnumerable<Html> pieces)
    {
        foreach (Html piece in pieces)
            AppendFormatted(piece);
    }

    public void AppendFormatted(long number) => _markup.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(long number, string format) => _markup.Append(number.ToString(format, CultureInfo.InvariantCulture));

    public void AppendFormatted(double number, string format) => _markup.Append(number.ToString(format, CultureInfo.InvariantCulture));

    public override string ToString() => _markup.ToString();
}
