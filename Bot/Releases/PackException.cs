using Bot.Dialogs.Reading;

namespace Bot.Releases;

/// <summary>A pack has errors; the message tells them all, each with its place.</summary>
public sealed class PackException(IReadOnlyList<PackProblem> problems) : Exception(string.Join('\n', problems))
{
    /// <summary>What is wrong.</summary>
    public IReadOnlyList<PackProblem> Problems { get; } = problems;
}
