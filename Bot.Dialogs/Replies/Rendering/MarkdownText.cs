using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Replies.Rendering;

/// <summary>Markdown as people read it without a renderer.</summary>
internal static partial class MarkdownText
{
    // Stand-ins while marks are taken away: private characters of a plane that nobody uses.
    private const int FirstAddress = 0xF0000;
    private const int FirstEscape = 0xF1000;
    private const int MostAddresses = 2000;

    /// <summary>Takes the marks away and keeps every word and every address.</summary>
    public static string Strip(string markdown)
    {
        var text = MarkdownTables.ToList(markdown);
        text = Escape().Replace(text, letter => char.ConvertFromUtf32(FirstEscape + letter.Value[1]));
        text = Link().Replace(text, link => link.Groups["name"].Value == link.Groups["url"].Value || link.Groups["name"].Length == 0
            ? link.Groups["url"].Value
            : $"{link.Groups["name"].Value} ({link.Groups["url"].Value})");
        var addresses = new List<string>();
        text = Address().Replace(text, address => Keep(addresses, address));
        text = Line().Replace(text, "");
        text = Strong().Replace(text, "$2");
        text = Weak().Replace(text, "$2");
        text = Code().Replace(text, "$1");
        text = ClientDate().Replace(text, date => DateTimeOffset.TryParse(date.Groups[2].Value, CultureInfo.InvariantCulture, out var at)
            ? at.ToString(date.Groups[1].Value == "TIME" ? "HH:mm" : "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : date.Groups[2].Value);
        return StandIn().Replace(text, letter => Original(letter.Value, addresses)).Trim();
    }

    private static string Keep(List<string> addresses, Match address)
    {
        if (addresses.Count == MostAddresses)
        {
            return address.Value;
        }

        addresses.Add(address.Groups["url"].Value);
        return char.ConvertFromUtf32(FirstAddress + addresses.Count - 1);
    }

    private static string Original(string standIn, List<string> addresses)
    {
        var code = char.ConvertToUtf32(standIn, 0);
        return code >= FirstEscape ? ((char)(code - FirstEscape)).ToString()
            : code - FirstAddress < addresses.Count ? addresses[code - FirstAddress]
            : standIn;
    }

    [GeneratedRegex(@"\\[!-/:-@\[-`{-~]")]
    private static partial Regex Escape();

    [GeneratedRegex(@"!?\[(?<name>[^\[\]\n]*)\]\(<?(?<url>(?:[^()\s<>]|\([^()\s]*\))+)>?(?: ""[^""\n]*"")?\)")]
    private static partial Regex Link();

    // An underscore of an address is no emphasis; a star at its end is.
    [GeneratedRegex(@"<(?<url>(?:https?|mailto|tel):[^\s<>]+)>|(?<url>https?://[^\s<>*`]+)")]
    private static partial Regex Address();

    [GeneratedRegex(@"^ {0,3}(?:#{1,6} |> ?|```[^\n`]*(?:\n|\z))", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"(\*\*|__|~~)([^*_~\n]+)\1")]
    private static partial Regex Strong();

    // An underscore or a star inside a word is part of it: order_id, 3*4.
    [GeneratedRegex(@"(?<![\w*])([*_])([^\s*_][^*_\n]*)\1(?![\w*])")]
    private static partial Regex Weak();

    [GeneratedRegex(@"`([^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\{\{(DATE|TIME)\(([^,()]+)(?:,[^()]*)?\)\}\}")]
    private static partial Regex ClientDate();

    [GeneratedRegex(@"[\uDB80-\uDB83][\uDC00-\uDFFF]|\uDB84[\uDC21-\uDC7E]")]
    private static partial Regex StandIn();
}
