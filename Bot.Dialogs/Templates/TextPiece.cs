using System.Text;
using System.Text.Json;
using Scriban;
using Scriban.Syntax;

namespace Bot.Dialogs.Templates;

/// <summary>
/// A piece of a template that only fills in values: words, or the path of a value.
/// Most texts are made of such pieces, and need no machine to render.
/// </summary>
/// <param name="Words">Words to print; absent for a path.</param>
/// <param name="Path">Names from the root to the value.</param>
internal sealed record TextPiece(string? Words, IReadOnlyList<string> Path)
{
    /// <summary>The pieces of a template, or null when it computes anything.</summary>
    public static IReadOnlyList<TextPiece>? Of(Template template, TemplateNames names)
    {
        var pieces = new List<TextPiece>();
        foreach (var statement in template.Page?.Body?.Statements ?? [])
        {
            switch (statement)
            {
                case ScriptEscapeStatement:
                    break;
                case ScriptRawStatement raw:
                    pieces.Add(new(raw.Text.ToString(), []));
                    break;
                case ScriptExpressionStatement { Expression: { } value } when PathOf(value, names) is { } path:
                    pieces.Add(new(null, path));
                    break;
                default:
                    return null;
            }
        }

        return pieces;
    }

    /// <summary>The names of a plain path such as <c>order.id</c>, or null for any other expression.</summary>
    public static List<string>? PathOf(ScriptExpression expression, TemplateNames names)
    {
        switch (expression)
        {
            case ScriptVariableGlobal variable when !names.Assigns(variable.Name) && !BuiltinFunctions.Object.Contains(variable.Name):
                return [variable.Name];
            case ScriptMemberExpression { Target: { } target, Member.Name: { } member } when PathOf(target, names) is { } path:
                path.Add(member);
                return path;
            default:
                return null;
        }
    }

    /// <summary>The value at a path; false when something on the way is missing.</summary>
    public static bool TryFind(IReadOnlyList<string> path, TemplateScope scope, out JsonElement value)
    {
        var found = scope.TryGet(path[0], out value);
        for (var i = 1; found && i < path.Count; i++)
        {
            found = value.ValueKind == JsonValueKind.Object && value.TryGetProperty(path[i], out value);
        }

        return found;
    }

    /// <summary>Prints pieces one after another.</summary>
    public static string Render(IReadOnlyList<TextPiece> pieces, TemplateScope scope)
    {
        var text = new StringBuilder();
        foreach (var piece in pieces)
        {
            text.Append(piece.Words ?? (TryFind(piece.Path, scope, out var value) ? ValueText.Of(value, scope.Language) : null));
        }

        return text.Length <= LimitedOutput.Limit
            ? text.ToString()
            : throw new TemplateException($"The text grows beyond {LimitedOutput.Limit} characters. Shorten it or show fewer items.", 1, 1);
    }
}
