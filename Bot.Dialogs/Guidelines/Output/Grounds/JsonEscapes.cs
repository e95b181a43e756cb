using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Dialogs.Guidelines.Output.Grounds;

/// <summary>JSON writes Chinese characters as escapes; a source is read as people read it.</summary>
internal static partial class JsonEscapes
{
    /// <summary>The text with its characters in place of escapes.</summary>
    /// <param name="text">Text or JSON.</param>
    public static string Undo(string text) =>
        text.Contains("\\u", StringComparison.Ordinal) ? Escape().Replace(text, match => ((char)ushort.Parse(match.Groups[1].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString()) : text;

    [GeneratedRegex(@"\\u([0-9a-fA-F]{4})", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
