using Bot.Dialogs.Reading;
using Bot.Dialogs.Templates;
using Scriban.Syntax;

namespace Bot.Dialogs.Steps;

/// <summary>An expression, or a text with <c>{{ }}</c>, where it is written.</summary>
/// <param name="Syntax">What it says.</param>
/// <param name="At">Where it begins.</param>
internal sealed record WrittenFormula(ScriptNode Syntax, Mark At)
{
    /// <summary>The expression; absent for a text.</summary>
    public Expression? Expression { get; init; }
}
