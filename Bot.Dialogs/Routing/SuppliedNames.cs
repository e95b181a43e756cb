using System.Text.RegularExpressions;
using Bot.Dialogs.Guidelines.Output.Names;

namespace Bot.Dialogs.Routing;

/// <summary>Names of people and organisations in what a customer claims: kept so that they are never repeated.</summary>
internal static partial class SuppliedNames
{
    private const int Most = 6;

    /// <summary>The names in a message.</summary>
    public static IEnumerable<string> In(string text) =>
        ChineseNames.In(text)
            .Concat(Latin().Matches(text).Select(match => match.Groups["name"].Value))
            .Concat(Organisation().Matches(text).Select(match => match.Groups["name"].Value))
            .Select(name => name.Trim())
            .Where(name => name.Length > 1)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(Most);

    /// <summary>The name by which a customer introduces himself, as he wrote it.</summary>
    public static string? Own(string text) =>
        SelfNames.In([text]).Select(name => text.IndexOf(name, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? text.Substring(at, name.Length) : name).FirstOrDefault();

    // Bob Carter; is Bob; called Bob
    [GeneratedRegex(@"\b(?<name>[A-Z][a-z]{1,20}(?: [A-Z][a-z]{1,20}){1,2})\b|\b(?:called|named|is|by) (?<name>[A-Z][a-z]{2,20})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Latin();

    [GeneratedRegex(@"(?<name>[\u4e00-\u9fff]{2,4}(?:集团|公司|资本|银行|科技))", RegexOptions.CultureInvariant)]
    private static partial Regex Organisation();
}
