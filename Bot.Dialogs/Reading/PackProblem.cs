namespace Bot.Dialogs.Reading;

/// <summary>How bad a problem of a pack is.</summary>
public enum ProblemSeverity
{
    /// <summary>The pack works, but not as well as it could.</summary>
    Warning,

    /// <summary>The pack cannot become a release.</summary>
    Error,

    /// <summary>Nothing is wrong, but something could be better.</summary>
    Hint,
}

/// <summary>Something wrong in a pack, told so that a support manager can mend it.</summary>
/// <param name="File">Path inside the pack.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Code">Stable code, for example <c>CB0102</c>.</param>
/// <param name="Text">A plain sentence that says what is wrong, and what to do.</param>
/// <param name="Severity">Whether it stops the pack.</param>
public sealed record PackProblem(string File, int Line, int Column, string Code, ProblemText Text, ProblemSeverity Severity = ProblemSeverity.Error)
{
    /// <summary>The text in English.</summary>
    public string Message => Text.ToString();

    /// <summary>A conversation that leads there, as a test of the pack; absent when none was looked for or found.</summary>
    public string? Example { get; init; }

    /// <summary>What is wrong.</summary>
    /// <param name="language">For example <c>zh</c>.</param>
    public string SentenceIn(string language) => Text.SentenceIn(language);

    /// <summary>What to do about it.</summary>
    /// <param name="language">For example <c>zh</c>.</param>
    public string RemedyIn(string language) => Text.RemedyIn(language) is { Length: > 0 } own ? own : ProblemCatalogue.Remedy(Code, language);

    /// <summary>The problem as compilers print it: <c>file:line:column: error CODE: message</c>.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {Severity switch { ProblemSeverity.Error => "error", ProblemSeverity.Hint => "hint", _ => "warning" }} {Code}: {Message}";
}
