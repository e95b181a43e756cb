using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Packs.Knowledge;

/// <summary>Reads <c>knowledge/synonyms.yaml</c>: groups of words that mean the same.</summary>
internal static class SynonymReader
{
    /// <summary>The file.</summary>
    public const string File = "knowledge/synonyms.yaml";

    private const int MostGroups = 2_000;
    private const int Longest = 60;

    /// <summary>The synonyms; none when the file is absent.</summary>
    public static Synonyms Read(YamlNode? node, ProblemList problems)
    {
        if (node is null)
        {
            return Synonyms.None;
        }

        if (node is not YamlList list || list.Items.Count > MostGroups)
        {
            problems.Error(node.At, "CB0203", $"{File} is a list of up to {MostGroups} groups of words, such as: - [parcel, package, shipment]");
            return Synonyms.None;
        }

        var groups = new List<IReadOnlyList<string>>();
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in list.Items)
        {
            var words = item is YamlList group ? group.Items.OfType<YamlScalar>().ToList() : [];
            if (words.Count < 2 || words.Count != ((YamlList)item).Items.Count || words.Exists(word => word.Text.Trim().Length is 0 or > Longest))
            {
                problems.Error(item.At, "CB0203", $"A group holds two words or more that mean the same, each of 1 to {Longest} characters: - [parcel, package, shipment]");
                continue;
            }

            if (words.Find(word => !known.Add(word.Text.Trim())) is { } twice)
            {
                problems.Error(twice.At, "CB0204", $"'{twice.Text}' is in two groups. A word means the same as the words of one group only.");
                continue;
            }

            groups.Add([.. words.Select(word => word.Text.Trim())]);
        }

        return Synonyms.Of(groups);
    }
}
