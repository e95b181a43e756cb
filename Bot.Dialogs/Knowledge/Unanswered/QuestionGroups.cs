using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Knowledge.Unanswered;

/// <summary>Puts questions together that ask much the same: by their words and letters, the rarer the more they count.</summary>
public static partial class QuestionGroups
{
    private const double Alike = 0.4;
    private const int MostWordings = 50_000;

    /// <summary>The groups, the most frequent first.</summary>
    /// <param name="questions">The questions, in any order.</param>
    public static IReadOnlyList<QuestionGroup> Of(IEnumerable<AskedQuestion> questions)
    {
        var wordings = questions
            .GroupBy(question => (question.Language, Key: Key(question.Text)))
            .Where(group => group.Key.Key.Length > 0)
            .Select(group => new Wording(group.Key.Language, group.Key.Key, group.MinBy(question => question.At)!.Text, group.Count(), group.Max(question => question.At)))
            .OrderByDescending(wording => wording.Times).ThenBy(wording => wording.Key, StringComparer.Ordinal)
            .Take(MostWordings)
            .ToList();
        return
        [
            .. wordings.GroupBy(wording => wording.Language).SelectMany(Together)
                .OrderByDescending(group => group.Times).ThenByDescending(group => group.Last).ThenBy(group => group.Id, StringComparer.Ordinal),
        ];
    }

    // Who ends with a question mark and who does not asks the same, and so do two with different numbers of their own.
    private static string Key(string text) =>
        string.Join(' ', new string([.. PlainText.FoldWhole(Token().Replace(text, " ")).Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    // The most frequent wordings come first and found the groups; each other joins the one that it is most like.
    private static IEnumerable<QuestionGroup> Together(IEnumerable<Wording> wordings)
    {
        var all = wordings.ToList();
        var rarity = Rarities(all);
        var groups = new List<List<Wording>>();
        var founders = new Dictionary<ulong, List<(int Group, double Weight)>>();
        foreach (var wording in all)
        {
            var vector = Vector(wording, rarity);
            var likeness = new Dictionary<int, double>();
            foreach (var (term, weight) in vector)
            {
                foreach (var (group, held) in founders.GetValueOrDefault(term) ?? [])
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(likeness, group, out _) += weight * held;
                }
            }

            if (likeness.Count > 0 && likeness.MaxBy(pair => (pair.Value, -pair.Key)) is { Value: >= Alike } nearest)
            {
                groups[nearest.Key].Add(wording);
                continue;
            }

            foreach (var (term, weight) in vector)
            {
                (founders.TryGetValue(term, out var list) ? list : founders[term] = []).Add((groups.Count, weight));
            }

            groups.Add([wording]);
        }

        return groups.Select(Group);
    }

    private static QuestionGroup Group(List<Wording> wordings) => new(
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(wordings[0].Key)))[..8],
        wordings[0].Language,
        [.. wordings.Select(wording => (wording.Text, wording.Times))],
        wordings.Max(wording => wording.Last));

    private static Dictionary<ulong, double> Rarities(List<Wording> wordings)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var term in wordings.SelectMany(wording => Terms(wording).Keys))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _)++;
        }

        // A word that every question holds still tells a little where there are few questions.
        return counts.ToDictionary(count => count.Key, count => Math.Log(1.5 + ((double)wordings.Count / count.Value)));
    }

    private static List<(ulong Term, double Weight)> Vector(Wording wording, Dictionary<ulong, double> rarity)
    {
        var weights = Terms(wording).Select(term => (term.Key, Weight: term.Value * rarity[term.Key])).ToList();
        var length = Math.Sqrt(weights.Sum(term => term.Weight * term.Weight));
        return weights.ConvertAll(term => (term.Key, length == 0 ? 0 : term.Weight / length));
    }

    private static Dictionary<ulong, double> Terms(Wording wording)
    {
        var terms = new Dictionary<ulong, double>();
        PassageTerms.Words(wording.Key, (term, weight) => terms[term] = weight);
        return terms;
    }

    [GeneratedRegex(@"\[[a-z]+-\d+\]")]
    private static partial Regex Token();

    private sealed record Wording(string Language, string Key, string Text, int Times, DateTimeOffset Last);
}
