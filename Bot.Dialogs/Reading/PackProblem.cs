namespace Bot.Dialogs.Reading;

/// <summary>How bad a problem of a pack is.</summary>
public enum ProblemSeverity
{
    /// <summary>The pack works, but not as well as it could.</summary>
    Warning,

    /// <summary>The pack cannot become a release.</summary>
    Error,
}

/// <summary>Something wrong in a pack, told so that a support manager can mend it.</summary>
/// <param name="File">Path inside the pack.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Code">Stable code, for example <c>CB0102</c>.</param>
/// <param name="Message">A plain sentence that says what is wrong and what to do.</param>
/// <param name="Severity">Whether it stops the pack.</param>
public sealed record PackProblem(string File, int Line, int Column, string Code, string Message, ProblemSeverity Severity = ProblemSeverity.Error)
{
    /// <summary>The problem as compilers print it: <c>file:line:column: error CODE: message</c>.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {(Severity == ProblemSeverity.Error ? "error" : "warning")} {Code}: {Message}";
}
