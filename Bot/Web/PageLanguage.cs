namespace Bot.Web;

/// <summary>The language of a page: what the address says, else what the browser prefers.</summary>
internal static class PageLanguage
{
    /// <summary>Languages that the page itself speaks; the first is the fallback.</summary>
    public static readonly IReadOnlyList<string> All = ["en", "zh"];

    /// <summary>Picks one of <see cref="All"/>.</summary>
    public static string Of(HttpRequest request) =>
        Match(request.Query["lang"].ToString())
        ?? request.GetTypedHeaders().AcceptLanguage
            .Where(language => language.Quality is not 0)
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Match(language.Value.ToString()))
            .FirstOrDefault(language => language is not null)
        ?? All[0];

    private static string? Match(string tag)
    {
        var language = tag.Split('-')[0];
        return All.FirstOrDefault(known => known.Equals(language, StringComparison.OrdinalIgnoreCase));
    }
}
