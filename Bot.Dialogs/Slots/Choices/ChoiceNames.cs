namespace Bot.Dialogs.Slots.Choices;

/// <summary>Choosing by name. Surer ways are asked first; the first that finds anything decides.</summary>
internal static class ChoiceNames
{
    /// <summary>The options meant, by place from 0: one is a choice, several are a doubt.</summary>
    public static IReadOnlyList<int> Find(string folded, IReadOnlyList<ChoiceOption> options)
    {
        var said = Words.Of(folded);
        if (said.Count == 0)
        {
            return [];
        }

        var names = options.Select(option => option.Names.Select(name => Words.Of(PlainText.Fold(name))).Where(name => name.Count > 0).ToList()).ToList();
        Func<List<string>, bool>[] ways =
        [
            name => name.SequenceEqual(said),
            name => IsInside(name, said),
            name => IsPart(said, name),
            name => IsTypo(said, name),
        ];
        foreach (var way in ways)
        {
            var found = Enumerable.Range(0, options.Count).Where(i => names[i].Exists(name => way(name))).ToList();
            if (found.Count > 0)
            {
                return way == ways[0] ? found : AlsoMeant(found.Count == 1 ? found : LongestOnly(found, names, said), names, said);
            }
        }

        return [];
    }

    // "Red wine" was said: red, which is inside it, is not meant.
    private static List<int> LongestOnly(List<int> found, List<List<List<string>>> names, List<string> said)
    {
        var lengths = found.ToDictionary(
            i => i,
            i => names[i].Where(name => IsInside(name, said)).Select(name => name.Sum(word => word.Length)).DefaultIfEmpty(0).Max());
        var longest = found.MaxBy(i => lengths[i]);
        var isCovered = found.TrueForAll(i => i == longest || (lengths[i] > 0 && lengths[i] < lengths[longest]
            && names[i].Where(name => IsInside(name, said)).All(name => names[longest].Exists(longer => IsInside(name, longer)))));
        return isCovered ? [longest] : found;
    }

    // "Damaged and late": the words that the found option does not explain belong to another one.
    private static List<int> AlsoMeant(List<int> found, List<List<List<string>>> names, List<string> said)
    {
        if (found.Count > 1 || !said.Exists(Words.IsConnective))
        {
            return found;
        }

        var own = names[found[0]];
        var others = Enumerable.Range(0, names.Count).Where(i =>
            i != found[0] && IsLeftFor(names[i], own, said) && !names[i].Exists(name => own.Exists(longer => IsInside(name, longer))));
        return [.. found, .. others];
    }

    private static bool IsLeftFor(List<List<string>> other, List<List<string>> own, List<string> said) => Enumerable.Range(0, said.Count).Any(i =>
        IsTelling(said[i]) && !Has(own, [said[i]])
        && (PlainText.IsHan(said[i][0]) ? i + 1 < said.Count && Has(other, [said[i], said[i + 1]]) && !Has(own, [said[i + 1]]) : Has(other, [said[i]])));

    private static bool IsTelling(string word) => !Words.IsFiller(word) && (PlainText.IsHan(word[0]) || word.Length >= 3);

    private static bool Has(List<List<string>> names, List<string> words) => names.Exists(name =>
        Enumerable.Range(0, Math.Max(0, name.Count - words.Count + 1)).Any(i => name.Skip(i).Take(words.Count).SequenceEqual(words)));

    private static bool IsInside(List<string> name, List<string> said)
    {
        for (var i = 0; i + name.Count <= said.Count; i++)
        {
            if (name.SequenceEqual(said.Skip(i).Take(name.Count)))
            {
                return !said.Take(i).TakeLast(3).Any(Words.IsNegation) && name.Sum(word => word.Length) * 8 >= said.Sum(word => word.Length);
            }
        }

        return false;
    }

    private static bool IsPart(List<string> said, List<string> name)
    {
        var telling = said.Where(word => !Words.IsFiller(word)).ToList();
        return telling.Count is > 0 and <= 12 && !said.Exists(Words.IsNegation)
            && telling.TrueForAll(word => name.Contains(word) || (word.Length >= 4 && name.Exists(part => part.StartsWith(word, StringComparison.Ordinal))));
    }

    private static bool IsTypo(List<string> said, List<string> name)
    {
        var (typed, meant) = (said.Where(word => !Words.IsFiller(word)).ToList(), name.Where(word => !Words.IsFiller(word)).ToList());
        return Typing.IsNear(string.Join(' ', typed), string.Join(' ', meant)) || (typed.Count == 1 && meant.Exists(word => word.Length >= 5 && Typing.IsNear(typed[0], word)));
    }
}
