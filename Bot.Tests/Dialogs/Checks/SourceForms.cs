using System.Text;
using System.Text.RegularExpressions;
using Bot.Tests.Kit;

namespace Bot.Tests.Dialogs.Checks;

/// <summary>Finds in the sources the forms of all sentences that problems are told with.</summary>
internal static partial class SourceForms
{
    /// <summary>The forms, with the file of each.</summary>
    public static IEnumerable<(string Form, string File)> All() =>
        from file in Directory.EnumerateFiles(Repository.At("Bot.Dialogs"), "*.cs", SearchOption.AllDirectories)
        where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        let text = File.ReadAllText(file)
        from Match call in Call().Matches(text)
        from form in Literals(text, call.Index + call.Length)
        where form.Contains(' ', StringComparison.Ordinal)
        select (form, Path.GetFileName(file));

    // The literals of a call's arguments, up to its closing bracket.
    private static List<string> Literals(string text, int at)
    {
        var forms = new List<string>();
        for (var depth = 1; depth > 0; at++)
        {
            switch (text[at])
            {
                case '\'' when CharacterLiteral().Match(text, at) is { Success: true } letter && letter.Index == at:
                    at += letter.Length - 1;
                    break;
                case '"':
                    forms.Add(Literal(text, ref at, interpolated: text[at - 1] == '$'));
                    break;
                default:
                    depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
                    break;
            }
        }

        return forms;
    }

    // From the opening quote to the closing one; what stands in braces becomes a number.
    private static string Literal(string text, ref int at, bool interpolated)
    {
        var form = new StringBuilder();
        var gaps = 0;
        for (at++; text[at] != '"'; at++)
        {
            if (text[at] == '\\')
            {
                form.Append(text[++at]);
            }
            else if (interpolated && text[at] is '{' or '}' && text[at + 1] == text[at])
            {
                form.Append(text[++at]);
            }
            else if (interpolated && text[at] == '{')
            {
                SkipHole(text, ref at);
                form.Append('{').Append(gaps++).Append('}');
            }
            else
            {
                form.Append(text[at]);
            }
        }

        return form.ToString();
    }

    private static void SkipHole(string text, ref int at)
    {
        var depth = 1;
        for (at++; depth > 0; at++)
        {
            if (text[at] == '"')
            {
                Literal(text, ref at, interpolated: text[at - 1] == '$');
            }
            else
            {
                depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
            }
        }

        at--;
    }

    [GeneratedRegex(@"(?:[Pp]roblems\.(?:Error|Warning|Hint)|\bPackLimitException|\bGap|\.Required)\((?!Mark at)")]
    private static partial Regex Call();

    [GeneratedRegex(@"'(?:\\.|[^'\\])'")]
    private static partial Regex CharacterLiteral();
}
