using System.Globalization;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Packs.Knowledge.Pages;

/// <summary>Reads <c>knowledge/pages.yaml</c>: web pages that are fetched into the pack by the verb <c>crawl</c>, never by a conversation.</summary>
public static class PageList
{
    /// <summary>The file.</summary>
    public const string File = "knowledge/pages.yaml";

    /// <summary>Where what was fetched lies; the verb <c>crawl</c> alone writes there.</summary>
    public const string Folder = "knowledge/pages/";

    private const int Most = 1_000;
    private const int UsualEvery = 7;
    private const int UsualKeep = 30;
    private const int MostDays = 3_650;

    private static readonly string[] Traits = ["language", "source", "about", "audience"];
    private static readonly string[] Names = ["address", .. Traits, "every", "keep", "private"];

    /// <summary>The pages of a pack; what is wrong with the list is told by <see cref="PackCompiler.Compile"/>.</summary>
    /// <param name="source">The pack's files.</param>
    public static IReadOnlyList<DeclaredPage> Of(PackSource source)
    {
        var problems = new ProblemList();
        return Read(new PackFiles(source, problems).Document(File), problems);
    }

    /// <summary>Reads the list.</summary>
    internal static IReadOnlyList<DeclaredPage> Read(YamlNode? node, ProblemList problems)
    {
        if (node is null)
        {
            return [];
        }

        if (node is not YamlMap map || map["pages"] is not YamlList list || list.Items.Count > Most || map.Keys.Any(key => key is not ("every" or "keep" or "pages")))
        {
            problems.Error(node.At, "CB0203", $"{File} has a list 'pages' of up to {Most} addresses, and 'every' and 'keep' in days where wanted.");
            return [];
        }

        var (every, keep) = (Days(map["every"], UsualEvery, problems), Days(map["keep"], UsualKeep, problems));
        var pages = new List<DeclaredPage>();
        foreach (var item in list.Items)
        {
            if (Page(item, every, keep, problems) is not { } page)
            {
                continue;
            }

            if (pages.Exists(other => other.Address == page.Address))
            {
                problems.Error(item.At, "CB0204", $"{page.Address} is there twice. Keep one of them.");
                continue;
            }

            pages.Add(page);
        }

        return pages;
    }

    private static DeclaredPage? Page(YamlNode item, int every, int keep, ProblemList problems)
    {
        var map = item as YamlMap;
        var address = (item as YamlScalar ?? map?["address"] as YamlScalar)?.Text;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0 || uri.Fragment.Length > 0)
        {
            problems.Error(item.At, "CB0204", $"'{address}' is not the address of a web page. Write it like https://www.example.com/help, without a name, password or #.");
            return null;
        }

        foreach (var (key, value) in map?.Entries ?? [])
        {
            if (!Names.Contains(key.Text) || value is not YamlScalar)
            {
                problems.Error(key.At, "CB0201", $"A page knows {string.Join(", ", Names)}, each with one value, not '{key.Text}'.");
            }
        }

        var (again, holds) = (Days(map?["every"], every, problems), Days(map?["keep"], keep, problems));
        if (again > holds)
        {
            problems.Error(item.At, "CB0204", $"What was fetched holds {holds} days, but is fetched again only after {again}. Give 'keep' at least as many days as 'every'.");
        }

        return new(uri, again, holds)
        {
            Traits = Traits.Where(name => map?[name] is YamlScalar).ToDictionary(name => name, name => ((YamlScalar)map![name]!).Text, StringComparer.Ordinal),
            AllowPrivate = map?["private"] is YamlScalar { Text: "true" },
        };
    }

    private static int Days(YamlNode? node, int usual, ProblemList problems)
    {
        if (node is null)
        {
            return usual;
        }

        if (node is YamlScalar scalar && int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= MostDays)
        {
            return days;
        }

        problems.Error(node.At, "CB0204", $"Give a number of days from 1 to {MostDays}, such as 7.");
        return usual;
    }
}
