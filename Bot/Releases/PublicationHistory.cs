namespace Bot.Releases;

/// <summary>Reads the audit log of one bot.</summary>
internal static class PublicationHistory
{
    /// <summary>The release that a rollback leads to: the one before the live one, and before that one when it was rolled back to; null when there is none.</summary>
    /// <param name="publications">The bot's publications, oldest first.</param>
    /// <param name="servedBefore">What was served from a folder before the first of them, when that is known.</param>
    public static string? Previous(IEnumerable<Publication> publications, string? servedBefore)
    {
        List<string> way = servedBefore is null ? [] : [servedBefore];
        foreach (var publication in publications)
        {
            var at = publication.Action == PublicationAction.RolledBack ? way.LastIndexOf(publication.Hash) : -1;
            if (at >= 0)
            {
                way.RemoveRange(at + 1, way.Count - at - 1);
            }
            else if (way.Count == 0 || way[^1] != publication.Hash)
            {
                way.Add(publication.Hash);
            }
        }

        return way.Count > 1 ? way[^2] : null;
    }
}
