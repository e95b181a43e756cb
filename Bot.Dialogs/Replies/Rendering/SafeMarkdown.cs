using System.Text.RegularExpressions;

namespace Bot.Dialogs.Replies.Rendering;

/// <summary>Markdown for clients that put it into a page unchecked: no tags, and no addresses that run something.</summary>
internal static partial class SafeMarkdown
{
    private static readonly string[] Harmless = ["http:", "https:", "mailto:", "tel:"];

    /// <summary>The same words; a bracket that might begin a tag becomes its full-width twin, a link that runs something its words.</summary>
    public static string Of(string markdown) => LinkStart().Replace(TagStart().Replace(markdown, "＜"), link =>
        Harmless.Contains(link.Groups[2].Value.ToLowerInvariant() + ":") ? link.Value : $"{link.Groups[1].Value} ({link.Groups[2].Value}：");

    /// <summary>Whether an address opens a page, a mail or a call.</summary>
    public static bool IsHarmless(string url) => Harmless.Any(scheme => url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"<(?=[A-Za-z/!?])")]
    private static partial Regex TagStart();

    // Browsers skip control characters before a scheme.
    [GeneratedRegex(@"!?\[([^\[\]\n]*)\]\([\s\p{C}]*([A-Za-z][A-Za-z0-9+.\-]*):")]
    private static partial Regex LinkStart();
}
