using System.Xml.Linq;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Classifier.Training.Reports;

/// <summary>A plot over the unit square as inline SVG that takes its colours from the page, so that it suits light and dark.</summary>
internal sealed class SvgPlot
{
    private const int Width = 400, Height = 320;
    private readonly PlotModel _model = new() { PlotAreaBorderThickness = new OxyThickness(1, 0, 0, 1), Padding = new OxyThickness(4, 8, 14, 4) };
    private readonly Dictionary<OxyColor, string> _colours = [];

    public SvgPlot(string xTitle, string yTitle)
    {
        _model.Axes.Add(Axis(AxisPosition.Bottom, xTitle));
        _model.Axes.Add(Axis(AxisPosition.Left, yTitle));
    }

    /// <summary>Adds a line.</summary>
    /// <param name="points">Its points.</param>
    /// <param name="colour">A CSS colour, such as <c>var(--accent)</c>.</param>
    /// <param name="dashed">Whether it is dashed.</param>
    /// <param name="dots">Whether its points are marked.</param>
    public void Line(IEnumerable<(double X, double Y)> points, string colour, bool dashed = false, bool dots = false)
    {
        OxyColor placeholder = Placeholder(colour);
        var series = new LineSeries
        {
            Color = placeholder,
            StrokeThickness = dashed ? 1 : 2,
            LineStyle = dashed ? LineStyle.Dash : LineStyle.Solid,
            MarkerType = dots ? MarkerType.Circle : MarkerType.None,
            MarkerFill = placeholder,
            MarkerSize = 3.5,
        };
        series.Points.AddRange(points.Select(p => new DataPoint(p.X, p.Y)));
        _model.Series.Add(series);
    }

    /// <summary>Adds dots.</summary>
    /// <param name="points">Their places and radii.</param>
    /// <param name="colour">A CSS colour, such as <c>var(--accent)</c>.</param>
    public void Dots(IEnumerable<(double X, double Y, double Radius)> points, string colour)
    {
        var series = new ScatterSeries { MarkerType = MarkerType.Circle, MarkerFill = Placeholder(colour) };
        series.Points.AddRange(points.Select(p => new ScatterPoint(p.X, p.Y, p.Radius)));
        _model.Series.Add(series);
    }

    /// <summary>The plot.</summary>
    /// <param name="id">Distinguishes the plots of a page.</param>
    /// <param name="description">What can be seen, for readers who cannot see it.</param>
    public Html ToHtml(string id, string description)
    {
        string svg = new SvgExporter { Width = Width, Height = Height, IsDocument = true }.ExportToString(_model);
        XElement root = XDocument.Parse(svg).Root ?? throw new InvalidOperationException("The plot is empty.");
        foreach (XElement element in root.DescendantsAndSelf())
        {
            element.Name = element.Name.LocalName; // Inside HTML the namespace goes without saying.
            element.Attributes().Where(a => a.IsNamespaceDeclaration || a.Name.LocalName is "version" or "font-family").Remove();
            foreach (XAttribute attribute in element.Attributes())
                attribute.Value = attribute.Name.LocalName == "id" ? id + attribute.Value : Adapted(attribute.Value, id);
        }

        root.SetAttributeValue("viewBox", $"0 0 {Width} {Height}");
        root.SetAttributeValue("role", "img");
        root.AddFirst(new XElement("title", ""));
        string markup = root.ToString(SaveOptions.DisableFormatting);
        return Html.Join(
        [
            Html.Trusted(markup[..(markup.IndexOf("<title>", StringComparison.Ordinal) + "<title>".Length)]),
            Html.Text(description),
            Html.Trusted(markup[markup.IndexOf("</title>", StringComparison.Ordinal)..]),
        ]);
    }

    private string Adapted(string value, string id)
    {
        value = value.Replace("url(#", $"url(#{id}", StringComparison.Ordinal)
            .Replace("black", "currentColor", StringComparison.Ordinal)
            .Replace("rgb(0,0,0)", "currentColor", StringComparison.Ordinal);
        foreach ((OxyColor placeholder, string colour) in _colours)
            value = value.Replace($"rgb({placeholder.R},{placeholder.G},{placeholder.B})", colour, StringComparison.Ordinal);
        return value;
    }

    /// <summary>A colour that stands for one that only the page knows.</summary>
    private OxyColor Placeholder(string colour)
    {
        OxyColor placeholder = OxyColor.FromRgb(1, (byte)(_colours.Count / 256), (byte)(_colours.Count % 256));
        _colours.Add(placeholder, colour);
        return placeholder;
    }

    private static LinearAxis Axis(AxisPosition position, string title) => new()
    {
        Position = position,
        Title = title,
        Minimum = 0,
        Maximum = 1.03, // Room for the dots at 1.
        MajorStep = 0.2,
        MinorTickSize = 0,
        MajorTickSize = 4,
        MajorGridlineStyle = LineStyle.Solid,
        MajorGridlineColor = OxyColor.FromAColor(30, OxyColors.Black),
        FontSize = 16,
        AxisTitleDistance = position == AxisPosition.Left ? 28 : 8,
        StringFormat = "0.0",
        IsZoomEnabled = false,
    };
}
