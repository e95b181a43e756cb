namespace Bot.Dialogs.Knowledge;

/// <summary>How sure it is that a passage answers a question: the share of what the question's words tell that the passage holds, 0 to 1.</summary>
internal static class Coverage
{
    /// <summary>Measures it.</summary>
    /// <param name="asked">What is asked.</param>
    /// <param name="held">What the passage holds.</param>
    /// <param name="rarity">How much a word tells.</param>
    public static double Of(string asked, string held, Func<ulong, float> rarity)
    {
        var inside = PassageTerms.Tell(held);
        var terms = inside.Select(word => word.Term).ToHashSet();
        double all = 0, both = 0;
        foreach (var word in PassageTerms.Tell(asked).Where(word => word.Tells))
        {
            if (terms.Contains(word.Term))
            {
                all += rarity(word.Term);
                both += rarity(word.Term);
            }
            else if (inside.Find(word.IsMistyped) is not { Text: not null } meant)
            {
                all += rarity(word.Term);
            }
            else if (meant.Tells)
            {
                all += rarity(meant.Term);
                both += rarity(meant.Term);
            }
        }

        return all == 0 ? 0 : both / all;
    }
}
