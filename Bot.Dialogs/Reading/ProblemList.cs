namespace Bot.Dialogs.Reading;

/// <summary>Collects what is wrong in a pack, so that all of it is told at once.</summary>
internal sealed class ProblemList
{
    private readonly List<PackProblem> _problems = [];

    /// <summary>Whether anything stops the pack.</summary>
    public bool HasErrors => _problems.Exists(problem => problem.Severity == ProblemSeverity.Error);

    /// <summary>All problems, each once, by file, line and column.</summary>
    public IReadOnlyList<PackProblem> Sorted =>
    [
        .. _problems.Distinct()
            .OrderBy(problem => problem.File, StringComparer.Ordinal)
            .ThenBy(problem => problem.Line)
            .ThenBy(problem => problem.Column)
            .ThenBy(problem => problem.Code, StringComparer.Ordinal),
    ];

    /// <summary>Adds something that stops the pack.</summary>
    public void Error(Mark at, string code, ProblemText text) => Add(at, code, text, ProblemSeverity.Error);

    /// <summary>Adds something that the pack can live with.</summary>
    public void Warning(Mark at, string code, ProblemText text) => Add(at, code, text, ProblemSeverity.Warning);

    /// <summary>Adds something that could be better.</summary>
    public void Hint(Mark at, string code, ProblemText text) => Add(at, code, text, ProblemSeverity.Hint);

    private void Add(Mark at, string code, ProblemText text, ProblemSeverity severity) =>
        _problems.Add(new(at.File, Math.Max(1, at.Line), Math.Max(1, at.Column), code, text, severity));
}
