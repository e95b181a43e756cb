using System.Text;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Packs.Knowledge.Pages;

namespace Bot.Crawling;

/// <summary>Fetches the pages of a pack that are due, and tells what became of each; the pack's other files stay as they are.</summary>
internal sealed class Crawl(PageFetcher fetcher, DateOnly today)
{
    private readonly SortedDictionary<string, ReadOnlyMemory<byte>> _files = new(StringComparer.Ordinal);
    private readonly List<(string Text, bool IsFailure)> _told = [];

    /// <summary>What became of each page, in order.</summary>
    public IReadOnlyList<(string Text, bool IsFailure)> Told => _told;

    /// <summary>The pack with what was fetched.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="all">Whether pages are fetched that are not due yet.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<PackSource> RunAsync(PackSource pack, bool all, CancellationToken cancellationToken)
    {
        foreach (var (path, content) in pack.Files)
        {
            _files[path] = content;
        }

        var pages = PageList.Of(pack);
        var declared = pages.Select(page => page.File + ".md").ToHashSet(StringComparer.Ordinal);
        foreach (var path in pack.Files.Keys.Where(path => path.StartsWith(PageList.Folder, StringComparison.Ordinal) && !declared.Contains(path)))
        {
            _files.Remove(path);
            _told.Add(($"{path}: removed, it is not declared any more.", false));
        }

        foreach (var page in pages.Where(page => all || IsDue(page)))
        {
            Take(page, await fetcher.FetchAsync(page, cancellationToken));
        }

        return new(_files);
    }

    private bool IsDue(DeclaredPage page) =>
        !_files.TryGetValue(page.File + ".md", out var file) || FetchedPage.DayOf(file) is not { } day || day.AddDays(page.Every) <= today;

    private void Take(DeclaredPage page, PageFetch fetched)
    {
        var path = page.File + ".md";
        if (fetched.IsGone)
        {
            _told.Add(($"{page.Address}: gone{(_files.Remove(path) ? "; what was known of it is removed" : "")}.", true));
        }
        else if (fetched.Text is not { } text)
        {
            _told.Add(($"{page.Address}: {fetched.Failure}{(_files.ContainsKey(path) ? " What was fetched before stays until it ends." : "")}", true));
        }
        else if ((fetched.IsHtml ? FetchedPage.OfHtml(page, text, today) : FetchedPage.OfText(page, text, today)) is { } file)
        {
            _files[path] = Encoding.UTF8.GetBytes(file);
            _told.Add(($"{page.Address}: fetched.", false));
        }
        else
        {
            _told.Add(($"{page.Address}: there are no words on it. Pages that only scripts fill cannot be read.", true));
        }
    }
}
