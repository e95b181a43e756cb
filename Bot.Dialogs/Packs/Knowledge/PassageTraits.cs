using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Packs.Knowledge;

/// <summary>What a document or a row says about its passages, by name.</summary>
internal sealed class PassageTraits(IReadOnlyList<string> languages, ProblemList problems)
{
    /// <summary>The names; as columns of a CSV file, or in the head of a Markdown file.</summary>
    public static readonly string[] Names = ["language", "source", "about", "audience", "from", "until", "link", "crawled"];

    private const float ChineseShare = 0.2f;

    /// <summary>The passage with these traits, or null when one of them cannot be.</summary>
    public Passage? Make(Passage passage, Func<string, string> trait, Mark at)
    {
        var (from, until) = (Day(trait("from"), at), Day(trait("until"), at));
        var language = trait("language") is { Length: > 0 } given ? given : LanguageOf(passage.Question + passage.Text, languages);
        if (!languages.Contains(language))
        {
            problems.Error(at, "CB0502", $"'{language}' is not a language of the pack; those are {string.Join(", ", languages)}.");
            return null;
        }

        if (trait("link") is { Length: > 0 } link && (!Uri.TryCreate(link, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")))
        {
            problems.Error(at, "CB0204", $"'{link}' is not the address of a page. Write it like https://www.example.com/help.");
            return null;
        }

        if (from > until)
        {
            problems.Error(at, "CB0502", $"It holds from {trait("from")} until {trait("until")}, which is never. Give the earlier day first.");
            return null;
        }

        return passage with
        {
            Language = language,
            Hash = HashOf(passage),
            Source = trait("source") is { Length: > 0 } source ? source : passage.Source,
            Link = Given(trait("link")),
            About = Given(trait("about")),
            Audience = Given(trait("audience")),
            From = from,
            Until = until,
        };
    }

    /// <summary>The language of a text, by its letters.</summary>
    public static string LanguageOf(string text, IReadOnlyList<string> languages)
    {
        var letters = text.Count(char.IsLetter);
        var chinese = letters > 0 && (float)text.Count(PlainText.IsHan) / letters > ChineseShare;
        return languages.FirstOrDefault(language => PlainText.IsChinese(language) == chinese) ?? languages[0];
    }

    private static string? Given(string text) => text.Length > 0 ? text : null;

    private static string HashOf(Passage passage) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{passage.Heading}\0{passage.Question}\0{passage.Text}")))[..16];

    private DateOnly? Day(string text, Mark at)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        problems.Error(at, "CB0204", $"'{text}' is not a day. Write it like 2026-10-01.");
        return null;
    }
}
