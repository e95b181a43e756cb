namespace Bot.Dialogs.Guidelines;

/// <summary>Reads the rules that are part of this assembly.</summary>
internal static class RuleLines
{
    /// <summary>The rules of a file, one each, without comments and empty lines. A line that begins with white space goes on with the one before.</summary>
    /// <param name="name">The file's name among the assembly's resources.</param>
    /// <exception cref="InvalidOperationException">There is no such file.</exception>
    public static List<string> Read(string name)
    {
        using var stream = typeof(RuleLines).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        List<string> lines = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] == ' ' && lines.Count > 0)
            {
                lines[^1] += line;
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                lines.Add(line);
            }
        }

        return lines;
    }
}
