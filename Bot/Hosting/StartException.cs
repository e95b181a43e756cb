namespace Bot.Hosting;

/// <summary>The host cannot start, for reasons that the operator can mend; printed without a stack trace.</summary>
internal sealed class StartException(int exitCode, IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    /// <summary>The process's exit code.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>The reasons, each with its remedy.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
