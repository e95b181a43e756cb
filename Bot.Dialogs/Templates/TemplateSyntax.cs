using Scriban;
using Scriban.Parsing;

namespace Bot.Dialogs.Templates;

/// <summary>How texts and expressions are read.</summary>
internal static class TemplateSyntax
{
    private static readonly ParserOptions Options = new() { ExpressionDepthLimit = 60, ParseFloatAsDecimal = true };

    /// <summary>Reads a text and tells what is wrong with it.</summary>
    public static (Template Template, TemplateNames Names, IReadOnlyList<TemplateProblem> Problems) Parse(string text, ScriptMode mode)
    {
        var template = Template.Parse(text, null, Options, new LexerOptions { Mode = mode, Lang = ScriptLang.Default });
        var names = new TemplateNames();
        if (template.HasErrors)
        {
            return (template, names, [.. template.Messages.Where(message => message.Type == ParserMessageType.Error).Select(ToProblem)]);
        }

        names.Visit(template.Page!);
        return (template, names, names.Problems);
    }

    private static TemplateProblem ToProblem(LogMessage message) =>
        new(message.Span.Start.Line + 1, message.Span.Start.Column + 1, message.Message);
}
