namespace Bot.Dialogs.Guidelines.Folding;

/// <summary>The simplified forms of some 2,900 traditional characters, one to one (simplified.txt names their source).</summary>
internal static class SimplifiedTable
{
    private const char First = '\u3400';
    private const char Last = '\u9fff';
    private static readonly char[] Forms = Load();

    /// <summary>The simplified form, or the character as it is.</summary>
    public static char Of(char c) => c is >= First and <= Last ? Forms[c - First] : c;

    private static char[] Load()
    {
        var forms = new char[Last - First + 1];
        for (var i = 0; i < forms.Length; i++)
        {
            forms[i] = (char)(First + i);
        }

        using var stream = typeof(SimplifiedTable).Assembly.GetManifestResourceStream("Bot.Dialogs.Guidelines.Folding.simplified.txt")
            ?? throw new InvalidOperationException("The table of simplified characters is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            for (var i = 0; line.Length > 0 && line[0] != '#' && i + 1 < line.Length; i += 2)
            {
                forms[line[i] - First] = line[i + 1];
            }
        }

        return forms;
    }
}
