using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Dialogs.Packs.Knowledge.Documents;

namespace Bot.Dialogs.Packs.Knowledge.Pages;

/// <summary>Turns what was fetched into a file of the pack: the same page on the same day gives the same bytes.</summary>
public static class FetchedPage
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file of a web page; null when no words are on it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="html">What its address gave.</param>
    /// <param name="day">The day on which it did.</param>
    public static string? OfHtml(DeclaredPage page, string html, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(page);
        var document = HtmlDocument.Read(html, page.Address);
        return document.Markdown.Any(char.IsLetterOrDigit) ? Head(page, document.Title, day) + document.Markdown + "\n" : null;
    }

    /// <summary>The file of a text that is Markdown already; null when there are no words in it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="text">What its address gave.</param>
    /// <param name="day">The day on which it did.</param>
    public static string? OfText(DeclaredPage page, string text, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(text);
        return text.Any(char.IsLetterOrDigit) ? Head(page, "", day) + text.ReplaceLineEndings("\n") : null;
    }

    /// <summary>The day on which a file was fetched; null for anything else.</summary>
    /// <param name="file">The file.</param>
    public static DateOnly? DayOf(ReadOnlyMemory<byte> file)
    {
        const string Name = "\ncrawled: ";
        var text = Encoding.UTF8.GetString(file.Span);
        var at = text.IndexOf(Name, StringComparison.Ordinal);
        var end = at < 0 ? -1 : text.IndexOf('\n', at + 1);
        return end > 0 && DateOnly.TryParseExact(text[(at + Name.Length)..end], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    private static string Head(DeclaredPage page, string title, DateOnly day)
    {
        var head = new StringBuilder("---\n");
        var source = page.Traits.GetValueOrDefault("source", title.Length > 0 ? title : page.Address.Host);
        head.Append(CultureInfo.InvariantCulture, $"source: {JsonSerializer.Serialize(source, Readable)}\n");
        foreach (var (name, value) in page.Traits.Where(trait => trait.Key != "source"))
        {
            head.Append(CultureInfo.InvariantCulture, $"{name}: {JsonSerializer.Serialize(value, Readable)}\n");
        }

        return head.Append(CultureInfo.InvariantCulture, $"link: {JsonSerializer.Serialize(page.Address.AbsoluteUri, Readable)}\ncrawled: {day:yyyy-MM-dd}\nuntil: {day.AddDays(page.Keep):yyyy-MM-dd}\n---\n").ToString();
    }
}
