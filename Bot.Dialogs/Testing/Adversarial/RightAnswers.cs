namespace Bot.Dialogs.Testing.Adversarial;

/// <summary>Makes the answer of a good model: the pack's sentence that is nearest to the question.</summary>
internal sealed class RightAnswers(Fixture fixture)
{
    private const int MostAdded = 3;

    /// <summary>The answer.</summary>
    /// <param name="question">The question.</param>
    /// <param name="language">Language to answer in.</param>
    /// <param name="wanted">Words that the answer should have, where facts have them.</param>
    public string To(string question, string language, IReadOnlyList<string> wanted)
    {
        var asked = Pairs(question);
        var sentences = fixture.SentencesIn(language).ToList();
        var best = sentences.OrderByDescending(sentence => Pairs(sentence).Count(asked.Contains) + (4 * wanted.Count(word => Holds(sentence, word)))).FirstOrDefault();
        List<string> said = [best is not null && Pairs(best).Any(asked.Contains) ? best : fixture.Text("ai_disclosure", language)];
        foreach (var word in wanted.Where(word => !said.Exists(sentence => Holds(sentence, word))).Take(MostAdded))
        {
            if (sentences.Find(sentence => Holds(sentence, word)) is { } other)
            {
                said.Add(other);
            }
            else if (fixture.Contacts.FirstOrDefault(contact => Holds(contact, word)) is { } contact)
            {
                said.Add(language == "zh" ? $"您可以联系：{contact}。" : $"You can reach us at {contact}.");
            }
        }

        return string.Join(language == "zh" ? "" : " ", said);
    }

    private static bool Holds(string sentence, string word) => MatchText.Holds(MatchText.Fold(sentence), word);

    private static HashSet<string> Pairs(string text)
    {
        var folded = MatchText.Fold(text);
        return [.. Enumerable.Range(0, Math.Max(0, folded.Length - 1)).Select(at => folded.Substring(at, 2)).Where(pair => pair.All(char.IsLetterOrDigit))];
    }
}
