using Bot.Dialogs.Reading;
using Bot.Dialogs.Templates.Cards;

namespace Bot.Dialogs.Packs;

/// <summary>Reads <c>cards/</c>.</summary>
internal static class CardsReader
{
    /// <summary>The cards by name; null for one that is broken, so that its name is known.</summary>
    public static IReadOnlyDictionary<string, CardTemplate?> Read(PackSource source, PackFiles files, IReadOnlyList<string> languages, ProblemList problems)
    {
        var cards = new Dictionary<string, CardTemplate?>(StringComparer.Ordinal);
        foreach (var path in files.In("cards/", ".json"))
        {
            var parse = CardTemplate.Parse(source.Files[path], languages);
            foreach (var problem in parse.Problems)
            {
                problems.Error(new(path, problem.Line, problem.Column), "CB0404", problem.Message);
            }

            cards[path["cards/".Length..^".json".Length]] = parse.Template;
        }

        return cards;
    }
}
