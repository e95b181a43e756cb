using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Bot.Dialogs.Packs.Knowledge.Documents;

/// <summary>Reads a web page: its main part as Markdown, without navigation, scripts and what is hidden.</summary>
internal sealed class HtmlDocument
{
    private const int Deepest = 200;

    private static readonly HashSet<string> Left = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "nav", "aside", "footer", "form", "iframe", "svg", "button", "select", "textarea", "object", "canvas", "dialog", "head", "img", "video", "audio",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
    };

    private readonly Uri? _address;
    private readonly List<string> _blocks = [];
    private readonly HtmlLine _line = new();

    private HtmlDocument(Uri? address) => _address = address;

    /// <summary>Reads it.</summary>
    /// <param name="html">The page.</param>
    /// <param name="address">Where it lies, for the links that it names from there; absent: such links are left out.</param>
    public static DocumentText Read(string html, Uri? address = null)
    {
        var page = new HtmlParser().ParseDocument(html);
        var reader = new HtmlDocument(address);
        if ((page.QuerySelector("main, [role=main]") ?? page.QuerySelector("article") ?? page.Body) is { } main)
        {
            reader.Children(main, 0);
            reader.EndLine("");
        }

        return new(string.Join(' ', (page.Title ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), string.Join("\n\n", reader._blocks));
    }

    private void Children(INode node, int depth)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                _line.Add(text.Data);
            }
            else if (child is IElement element && depth < Deepest && !IsLeftOut(element))
            {
                Element(element, depth + 1);
            }
        }
    }

    private void Element(IElement element, int depth)
    {
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                EndLine("");
                Children(element, depth);
                EndLine(new string('#', element.LocalName[1] - '0') + " ");
                break;
            case "br":
                _line.Break();
                break;
            case "hr":
                EndLine("");
                break;
            case "ul" or "ol":
                EndLine("");
                _blocks.Add(string.Join('\n', Items(element, depth)));
                break;
            case "table":
                EndLine("");
                Table(element);
                break;
            case "pre":
                EndLine("");
                _blocks.Add($"```\n{element.TextContent.Trim('\n').Replace("```", "'''", StringComparison.Ordinal)}\n```");
                break;
            case var name when Inline.Contains(name):
                Span(element, depth);
                break;
            default:
                EndLine("");
                Children(element, depth);
                EndLine("");
                break;
        }
    }

    private void Span(IElement element, int depth)
    {
        var address = element.LocalName == "a" ? Address(element.GetAttribute("href")) : null;
        var (before, after) = address is not null ? ("[", $"]({address})") : element.LocalName is "strong" or "b" ? ("**", "**") : ("", "");
        _line.Begin(before);
        Children(element, depth);
        _line.End(before, after);
    }

    private string? Address(string? link)
    {
        Uri? target = null;
        var found = link is { Length: > 0 } && !link.StartsWith('#')
            && (_address is null ? Uri.TryCreate(link, UriKind.Absolute, out target) : Uri.TryCreate(_address, link, out target));
        return found && target!.Scheme is "http" or "https" ? target!.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal) : null;
    }

    // A list stays one block, however deep, so that it is never cut.
    private static List<string> Items(IElement list, int depth)
    {
        var lines = new List<string>();
        var number = 0;
        foreach (var item in list.Children.Where(child => child.LocalName == "li" && !IsLeftOut(child)))
        {
            number++;
            var mark = list.LocalName == "ol" ? string.Create(CultureInfo.InvariantCulture, $"{number}. ") : "- ";
            var inner = new HtmlDocument(null);
            if (depth < Deepest)
            {
                inner.Children(item, depth + 1);
                inner.EndLine("");
            }

            var text = string.Join('\n', inner._blocks).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            lines.AddRange(text.Select((line, index) => index == 0 ? mark + line : new string(' ', mark.Length) + line));
        }

        return lines;
    }

    private void Table(IElement table)
    {
        var rows = table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table)
            .Select(row => row.Children.Where(cell => cell.LocalName is "td" or "th").Select(cell => cell.TextContent).ToList())
            .Where(cells => cells.Count > 0)
            .ToList();
        if (rows.Count > 0)
        {
            _blocks.Add(PipeTable.Of(rows));
        }
    }

    private void EndLine(string mark)
    {
        if (_line.Take() is { Length: > 0 } text)
        {
            _blocks.Add(mark.Length > 0 ? mark + text.ReplaceLineEndings(" ") : text);
        }
    }

    private static bool IsLeftOut(IElement element) =>
        Left.Contains(element.LocalName) || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
        || (element.LocalName == "header" && element.QuerySelector("h1, h2") is null);
}
