using System.Collections.ObjectModel;
using System.Text.RegularExpressions;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Templates;
using Bot.Dialogs.Templates.Cards;

namespace Bot.Dialogs.Steps;

/// <summary>What all readers of a pack share: languages, problems, and the names that were used and must exist.</summary>
internal sealed class PackReading(IReadOnlyList<string> languages, ProblemList problems)
{
    /// <summary>The pack's languages, the first being the fallback.</summary>
    public IReadOnlyList<string> Languages => languages;

    /// <summary>Where problems go.</summary>
    public ProblemList Problems => problems;

    /// <summary>Cards by name; null for a broken one.</summary>
    public IReadOnlyDictionary<string, CardTemplate?> Cards { get; init; } = ReadOnlyDictionary<string, CardTemplate?>.Empty;

    /// <summary>Names of other parts of the pack that steps use.</summary>
    public List<Reference> References { get; } = [];

    /// <summary>Expressions and texts with <c>{{ }}</c>, each with its place, in the order read.</summary>
    public List<WrittenFormula> Formulas { get; } = [];

    /// <summary>Examples of all scripts, in the order read.</summary>
    public List<WrittenExample> Examples { get; } = [];

    /// <summary>A text: one for all languages, or a map by language.</summary>
    public Words? Words(YamlNode node, ProblemText what) => new WordsReader(this, what, wordings: false).Read(node);

    /// <summary>A text that may have several wordings, and others for some channels.</summary>
    public Words? Wordings(YamlNode node, ProblemText what) => new WordsReader(this, what, wordings: true).Read(node);

    /// <summary>Plain texts.</summary>
    public IReadOnlyList<string> Texts(IReadOnlyList<YamlNode> nodes, ProblemText what)
    {
        var texts = new List<string>();
        foreach (var node in nodes)
        {
            if (node is YamlScalar { IsNull: false } scalar && scalar.Text.Trim().Length > 0)
            {
                texts.Add(scalar.Text.Trim());
            }
            else
            {
                problems.Error(node.At, "CB0203", $"{what} must be a text, but this is {(node is YamlScalar ? "empty" : node.Kind)}.");
            }
        }

        return texts;
    }

    /// <summary>An expression.</summary>
    public Expression? Expression(YamlScalar scalar)
    {
        var parse = Templates.Expression.Parse(scalar.Text);
        foreach (var problem in parse.Problems)
        {
            problems.Error(Inside(scalar, problem), "CB0402", $"The condition or expression '{JsonText.Clip(scalar.Text, 60)}' cannot be read: {problem.Message}");
        }

        return Note(parse.Expression, scalar.At);
    }

    /// <summary>Keeps an expression with its place.</summary>
    public Expression? Note(Expression? expression, Mark at)
    {
        if (expression is not null)
        {
            Formulas.Add(new(expression.Syntax, at) { Expression = expression });
        }

        return expression;
    }

    /// <summary>A template.</summary>
    public TextTemplate? Template(YamlScalar scalar)
    {
        var parse = TextTemplate.Parse(scalar.Text);
        foreach (var problem in parse.Problems)
        {
            problems.Error(Inside(scalar, problem), "CB0401", $"The text between {{{{ and }}}} cannot be read: {problem.Message}");
        }

        if (parse.Template is { IsConstant: false } template)
        {
            Formulas.Add(new(template.Syntax!, scalar.At));
        }

        return parse.Template;
    }

    /// <summary>A pattern that cannot blow up.</summary>
    public Regex? Pattern(YamlScalar scalar) => PatternReader.Read(scalar, problems);

    // A place inside the text, as well as it can be told: quotes and folded lines may move it.
    private static Mark Inside(YamlScalar scalar, TemplateProblem problem)
    {
        var (line, column) = (Math.Max(1, problem.Line), Math.Max(1, problem.Column));
        return line == 1 ? scalar.At with { Column = scalar.At.Column + column - (scalar.Plain ? 1 : 0) } : scalar.At with { Line = scalar.At.Line + line - 1 };
    }
}
