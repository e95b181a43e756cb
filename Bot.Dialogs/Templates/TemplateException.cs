namespace Bot.Dialogs.Templates;

/// <summary>A template could not be rendered: it broke a limit, or asked for something that its values do not allow.</summary>
/// <param name="problem">What went wrong.</param>
/// <param name="line">Line inside the template or its file, from 1.</param>
/// <param name="column">Column inside the line, from 1.</param>
/// <param name="inner">The cause.</param>
/// <param name="file">The template's file, when it has one of its own.</param>
public sealed class TemplateException(string problem, int line, int column, Exception? inner = null, string? file = null)
    : Exception($"{(file is null ? "Line" : file + ", line")} {line}, column {column}: {problem}", inner)
{
    /// <summary>What went wrong, without the place.</summary>
    public string Problem { get; } = problem;

    /// <summary>Line inside the template or its file, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>Column inside the line, from 1.</summary>
    public int Column { get; } = column;

    /// <summary>The same in a file of its own.</summary>
    public TemplateException In(string name) => new(Problem, Line, Column, this, name);
}
