using System.Text.Json;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Bot.Dialogs.Templates;

/// <summary>A condition or a computed value such as <c>order.days &lt;= 7 &amp;&amp; vip</c>, compiled once. Immutable; any number of threads may evaluate it.</summary>
public sealed class Expression
{
    private readonly ScriptExpression _expression;
    private readonly IReadOnlyList<string>? _path;

    private Expression(string text, ScriptExpression expression, TemplateNames names)
    {
        Text = text;
        _expression = expression;
        _path = TextPiece.PathOf(expression, names);
        Names = names.Names;
    }

    /// <summary>The expression as it was written.</summary>
    public string Text { get; }

    /// <summary>The expression as it was understood.</summary>
    internal ScriptExpression Syntax => _expression;

    /// <summary>Root names of the values that it reads.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Reads an expression.</summary>
    /// <param name="text">One expression, without braces.</param>
    public static ExpressionParse Parse(string text)
    {
        var (template, names, problems) = TemplateSyntax.Parse(text, ScriptMode.ScriptOnly);
        if (problems.Count > 0)
        {
            return new(null, problems);
        }

        return template.Page?.Body?.Statements is [ScriptExpressionStatement { Expression: { } expression }] && expression is not ScriptAssignExpression
            ? new(new(text, expression, names), [])
            : new(null, [new(1, 1, "This must be one expression, such as order.total > 100. Use == to compare.")]);
    }

    /// <summary>Computes the value; JSON null when something is missing.</summary>
    /// <param name="scope">The values.</param>
    /// <exception cref="TemplateException">A limit is broken, or a function does not take what it is given.</exception>
    public JsonElement Evaluate(TemplateScope scope) =>
        _path is not null && TextPiece.TryFind(_path, scope, out var value)
            ? value
            : RenderContext.Evaluate(_expression, scope, JsonValues.ToElement);

    /// <summary>Whether the value counts as true: everything but null, false, the empty text and the empty list.</summary>
    /// <param name="scope">The values.</param>
    /// <exception cref="TemplateException">A limit is broken, or a function does not take what it is given.</exception>
    public bool IsTrue(TemplateScope scope) =>
        RenderContext.Evaluate(_expression, scope, (context, value) => context.ToBool(_expression.Span, value));
}
