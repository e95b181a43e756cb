namespace Bot.Dialogs.Testing.Adversarial;

/// <summary>Reads the brackets at the start of a turn: what happens besides the words that are typed.</summary>
internal static class BracketReader
{
    private const string Openings = "（(【";
    private const string Closings = "）)】";
    private const string Separators = "，,;；、";

    /// <summary>Takes the brackets off.</summary>
    /// <param name="turn">The cell's text.</param>
    /// <returns>What happens, the words that are typed, and a bracket that means nothing known.</returns>
    public static (IReadOnlyList<Happening> Happenings, string Typed, string? Unknown) Read(string turn)
    {
        List<Happening> happenings = [];
        var rest = turn.Trim();
        while (rest.Length > 0 && Openings.Contains(rest[0], StringComparison.Ordinal))
        {
            var end = EndOf(rest);
            if (end < 0 || Clauses(rest[1..end].Trim()) is not { } found)
            {
                return (happenings, rest, end < 0 ? rest : rest[..(end + 1)]);
            }

            happenings.AddRange(found);
            rest = rest[(end + 1)..].TrimStart();
        }

        return (happenings, rest, null);
    }

    private static int EndOf(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += Openings.Contains(text[i], StringComparison.Ordinal) ? 1 : Closings.Contains(text[i], StringComparison.Ordinal) ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static IReadOnlyList<Happening>? Clauses(string text)
    {
        if (Whole(text) is { } whole)
        {
            return whole;
        }

        for (var i = text.IndexOfAny([.. Separators]); i >= 0; i = text.IndexOfAny([.. Separators], i + 1))
        {
            if (Whole(text[..i].Trim()) is { } first && Clauses(text[(i + 1)..].Trim()) is { } others)
            {
                return [.. first, .. others];
            }
        }

        return null;
    }

    private static IReadOnlyList<Happening>? Whole(string text)
    {
        foreach (var (form, make) in BracketForms.All)
        {
            if (form.Match(text) is { Success: true } match)
            {
                return make(match);
            }
        }

        return null;
    }
}
