namespace Bot.Dialogs.Templates;

/// <summary>A template could not be rendered: it broke a limit, or asked for something that its values do not allow.</summary>
/// <param name="message">What went wrong.</param>
/// <param name="line">Line inside the template, from 1.</param>
/// <param name="column">Column inside the line, from 1.</param>
/// <param name="inner">The cause.</param>
public sealed class TemplateException(string message, int line, int column, Exception? inner = null)
    : Exception($"Line {line}, column {column}: {message}", inner)
{
    /// <summary>Line inside the template, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>Column inside the line, from 1.</summary>
    public int Column { get; } = column;
}
