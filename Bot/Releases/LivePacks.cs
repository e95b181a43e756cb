using Bot.Dialogs.Packs;
using Bot.Dialogs.Reading;

namespace Bot.Releases;

/// <summary>Compiles the packs that the host was started with.</summary>
internal static class LivePacks
{
    /// <summary>Compiles each directory's pack.</summary>
    /// <param name="directories">The directories that hold a <c>pack.yaml</c>; the first is the default bot.</param>
    /// <returns>A release for each.</returns>
    /// <exception cref="PackException">A pack has errors, or two have the same name.</exception>
    public static IReadOnlyList<Release> Compile(IReadOnlyList<string> directories)
    {
        var releases = new List<Release>();
        var problems = new List<PackProblem>();
        foreach (var directory in directories)
        {
            var compilation = PackCompiler.Compile(PackCompiler.Read(directory));
            var errors = compilation.Problems.Where(problem => problem.Severity == ProblemSeverity.Error);
            problems.AddRange(errors.Select(problem => problem with { File = Path.Combine(directory, problem.File) }));
            if (compilation.Release is not { } release)
            {
                continue;
            }

            if (releases.Exists(other => other.Name == release.Name))
            {
                problems.Add(new(Path.Combine(directory, "pack.yaml"), 1, 1, "CB0001", $"Another pack is called '{release.Name}' too; give one of them another name."));
            }

            releases.Add(release);
        }

        return problems.Count == 0 ? releases : throw new PackException(problems);
    }
}
