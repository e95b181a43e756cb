using System.Collections;
using System.Collections.Concurrent;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Bot.Dialogs.Templates;

/// <summary>
/// Scriban's machine with our limits. Contexts are dear to make, so a few are kept;
/// one that was left by an exception is never used again.
/// </summary>
internal sealed class RenderContext : TemplateContext
{
    // Counted, not timed: a replay must break a limit at the same place as the first run.
    private const int StepLimit = 50_000;
    private const int KeptContexts = 32;

    private static readonly ConcurrentQueue<RenderContext> Idle = new();

    private readonly ScopeObject _values = new();
    private readonly LimitedOutput _output = new();
    private int _steps;

    private RenderContext()
        : base(BuiltinFunctions.Object)
    {
        LoopLimit = 5_000;
        RecursiveLimit = 50;
        LimitToString = LimitedOutput.Limit * 2;
        ObjectRecursionLimit = 20;
        AutoIndent = false;
        NewLine = "\n";
        EnableRelaxedTargetAccess = true;
        EnableRelaxedMemberAccess = true;
        EnableRelaxedIndexerAccess = true;
        EnableNullIndexer = true;
    }

    /// <summary>The language to write in.</summary>
    public string SpokenLanguage => _values.Scope.Language;

    /// <summary>Renders a parsed template.</summary>
    public static string Render(Template template, TemplateScope scope) =>
        Use(scope, template, static (context, template) =>
        {
            context.Evaluate(template.Page!);
            return context._output.ToString();
        });

    /// <summary>Computes a parsed expression.</summary>
    public static T Evaluate<T>(ScriptExpression expression, TemplateScope scope, Func<RenderContext, object?, T> read) =>
        Use(scope, (expression, read), static (context, use) => use.read(context, context.Evaluate(use.expression)));

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (++_steps > StepLimit)
        {
            throw new ScriptRuntimeException(scriptNode?.Span ?? CurrentSpan, $"The template takes more than {StepLimit} steps. Loop over fewer items.");
        }

        return scriptNode is null ? null : base.Evaluate(scriptNode, aliasReturnedFunction);
    }

    public override bool ToBool(SourceSpan span, object? value) => value switch
    {
        string text => text.Length > 0,
        ICollection items => items.Count > 0,
        _ => base.ToBool(span, value),
    };

    public override string? ObjectToString(object? value, bool nested = false) => value switch
    {
        decimal number => JsonValues.ToText(number),
        double number => JsonValues.ToText(number),
        JsonObjectView view => nested ? view.Element.GetRawText() : ValueText.Of(view.Element, SpokenLanguage),
        JsonArrayView view => nested ? view.Element.GetRawText() : ValueText.Of(view.Element, SpokenLanguage),
        _ => base.ObjectToString(value, nested),
    };

    private static TResult Use<TState, TResult>(TemplateScope scope, TState state, Func<RenderContext, TState, TResult> run)
    {
        var context = Idle.TryDequeue(out var idle) ? idle : new RenderContext();
        context.Begin(scope);
        try
        {
            var result = run(context, state);
            context.End();
            return result;
        }
        catch (ScriptRuntimeException broken)
        {
            throw new TemplateException(broken.OriginalMessage, broken.Span.Start.Line + 1, broken.Span.Start.Column + 1, broken);
        }
    }

    private void Begin(TemplateScope scope)
    {
        _steps = 0;
        _values.Scope = scope;
        PushOutput(_output);
        PushGlobal(_values);
    }

    private void End()
    {
        Reset();
        Tags.Clear();
        _values.Clear();
        _output.Clear();
        if (Idle.Count < KeptContexts)
        {
            Idle.Enqueue(this);
        }
    }
}
