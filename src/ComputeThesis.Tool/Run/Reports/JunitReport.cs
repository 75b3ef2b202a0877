using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>The only file that knows how build servers want tests reported: a suite for each notebook, a case for each code cell.</summary>
/// <remarks>Elements and attributes are those that Ant's schema asks for, which is the strictest in use.</remarks>
internal static partial class JunitReport
{
    public static void Write(Stream stream, RunChoices choices, IReadOnlyList<NotebookOutcome> outcomes)
    {
        using var xml = XmlWriter.Create(stream, new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        xml.WriteStartElement("testsuites");
        for (var i = 0; i < outcomes.Count; i++)
            WriteSuite(xml, choices, outcomes[i], i);
        xml.WriteEndElement();
    }

    private static void WriteSuite(XmlWriter xml, RunChoices choices, NotebookOutcome outcome, int id)
    {
        var cells = ReportedCell.Of(outcome);
        xml.WriteStartElement("testsuite");
        Attribute(xml, "id", id.ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "name", outcome.File.Path);
        Attribute(xml, "package", "notebooks");
        Attribute(xml, "hostname", "localhost");
        Attribute(xml, "timestamp", outcome.Began.UtcDateTime.ToString("s", CultureInfo.InvariantCulture));
        Attribute(xml, "tests", Math.Max(1, cells.Count).ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "failures", cells.Count(cell => cell.Outcome.Error is not null).ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "errors", cells.Count == 0 && outcome.Code != ExitCode.Ok ? "1" : "0");
        Attribute(xml, "skipped", cells.Count(cell => Skipped(cell) is not null).ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "time", Seconds(outcome.Elapsed));
        WriteProperties(xml, choices, outcome);
        foreach (var cell in cells)
            WriteCase(xml, outcome, cell);
        if (cells.Count == 0)
            WriteWhole(xml, outcome);
        Element(xml, "system-out", "");
        Element(xml, "system-err", string.Join('\n', outcome.Problems.Concat(outcome.Said)));
        xml.WriteEndElement();
    }

    private static void WriteProperties(XmlWriter xml, RunChoices choices, NotebookOutcome outcome)
    {
        var record = RunFacts.Of(outcome);
        xml.WriteStartElement("properties");
        Property(xml, "from-cache", outcome.FromCache ? "true" : "false");
        if (choices.AsOf is { } day)
            Property(xml, "as-of", DayText.Write(day)!);
        foreach (var (name, value) in record.Parameters)
            Property(xml, $"parameter.{name}", value);
        Property(xml, "engine", record.Engine);
        Property(xml, "runtime", record.Runtime);
        foreach (var (name, version) in record.Packages)
            Property(xml, $"package.{name}", version);
        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, NotebookOutcome outcome, ReportedCell cell)
    {
        BeginCase(xml, outcome, cell.Title, cell.Outcome.Elapsed);
        if (cell.Outcome.Error is { } error)
            Problem(xml, "failure", error.ExceptionType, error.Message, string.Join('\n', cell.Traceback));
        else if (Skipped(cell) is { } why)
            Problem(xml, "skipped", null, why, "");
        xml.WriteEndElement();
    }

    /// <summary>A notebook without code cells, or one that could not be read or run at all.</summary>
    private static void WriteWhole(XmlWriter xml, NotebookOutcome outcome)
    {
        BeginCase(xml, outcome, "the notebook", outcome.Elapsed);
        if (outcome.Code != ExitCode.Ok)
            Problem(xml, "error", "NotebookError", outcome.Problems is [var first, ..] ? first : "It could not be run.", string.Join('\n', outcome.Problems));
        xml.WriteEndElement();
    }

    private static string? Skipped(ReportedCell cell) => cell.Outcome.Status switch
    {
        CellStatus.NotRun => "The run ended before this cell.",
        CellStatus.Skipped => $"The cell is in {cell.Cell.Language}, which is not run.",
        _ => null,
    };

    private static void BeginCase(XmlWriter xml, NotebookOutcome outcome, string name, TimeSpan elapsed)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "classname", outcome.File.Path);
        Attribute(xml, "name", name);
        Attribute(xml, "time", Seconds(elapsed));
    }

    private static void Problem(XmlWriter xml, string element, string? type, string message, string text)
    {
        xml.WriteStartElement(element);
        Attribute(xml, "message", message);
        if (type is not null)
            Attribute(xml, "type", type);
        xml.WriteString(Clean(text));
        xml.WriteEndElement();
    }

    private static void Property(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("property");
        Attribute(xml, "name", name);
        Attribute(xml, "value", value);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text)
    {
        xml.WriteStartElement(name);
        xml.WriteString(Clean(text));
        xml.WriteEndElement();
    }

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, Clean(value));

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    // A traceback has colours, and a cell may print any character: XML allows neither.
    private static string Clean(string text) => NotXml().Replace(Colour().Replace(text, ""), "\uFFFD");

    [GeneratedRegex(@"\u001b\[[0-9;]*m")]
    private static partial Regex Colour();

    [GeneratedRegex(@"[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\uD800-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex NotXml();
}
