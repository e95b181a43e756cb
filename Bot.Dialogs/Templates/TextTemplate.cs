using System.Security.Cryptography;
using System.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Bot.Dialogs.Templates;

/// <summary>A text with <c>{{ }}</c> in it, compiled once. Immutable; any number of threads may render it.</summary>
public sealed class TextTemplate
{
    private readonly Template? _template;
    private readonly IReadOnlyList<TextPiece>? _pieces;

    private TextTemplate(string text, Template? template, IReadOnlyList<TextPiece>? pieces, IReadOnlyList<string> names)
    {
        Text = text;
        _template = template;
        _pieces = pieces;
        Names = names;
    }

    /// <summary>The text as it was written.</summary>
    public string Text { get; }

    /// <summary>First sixteen digits of the SHA-256 of the text, hexadecimal: how a certificate names it.</summary>
    public string Digest => field ??= Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)).AsSpan(0, 8));

    /// <summary>The text as it was understood; absent when it is constant.</summary>
    internal ScriptNode? Syntax => _template?.Page;

    /// <summary>Root names of the values that it reads, for example <c>order</c> of <c>{{ order.id }}</c>.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Whether it renders to itself, whatever the values.</summary>
    public bool IsConstant => _template is null;

    /// <summary>Names that mean built-in functions in templates; a value of such a name hides them.</summary>
    public static IReadOnlyCollection<string> ReservedNames { get; } = [.. BuiltinFunctions.Object.GetMembers()];

    /// <summary>Reads a template.</summary>
    /// <param name="text">The text.</param>
    public static TemplateParse Parse(string text)
    {
        if (!text.Contains("{{", StringComparison.Ordinal))
        {
            return Constant(text);
        }

        var (template, names, problems) = TemplateSyntax.Parse(text, ScriptMode.Default);
        return problems.Count > 0
            ? new(null, problems)
            : new(new(text, template, TextPiece.Of(template, names), names.Names), []);
    }

    /// <summary>A text that renders to itself, whatever stands in it.</summary>
    internal static TemplateParse Constant(string text) => new(new(text, null, null, []), []);

    /// <summary>Fills in the values; a missing one leaves nothing.</summary>
    /// <param name="scope">The values.</param>
    /// <exception cref="TemplateException">A limit is broken, or a function does not take what it is given.</exception>
    public string Render(TemplateScope scope) =>
        _template is null ? Text
        : _pieces is not null ? TextPiece.Render(_pieces, scope)
        : RenderContext.Render(_template, scope);
}
