namespace Bot.Dialogs.Templates;

/// <summary>Something wrong in a template or expression.</summary>
/// <param name="Line">Line inside the text, from 1.</param>
/// <param name="Column">Column inside the line, from 1.</param>
/// <param name="Message">A plain sentence that says what is wrong and what to do.</param>
public sealed record TemplateProblem(int Line, int Column, string Message);
