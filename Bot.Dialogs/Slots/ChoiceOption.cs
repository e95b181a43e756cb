namespace Bot.Dialogs.Slots;

/// <summary>One thing to choose.</summary>
/// <param name="Value">What is remembered.</param>
/// <param name="Labels">What customers read, by language.</param>
/// <param name="Synonyms">Other words for it, in any language.</param>
internal sealed record ChoiceOption(string Value, IReadOnlyDictionary<string, string> Labels, IReadOnlyList<string> Synonyms)
{
    /// <summary>Everything a customer may call it.</summary>
    public IEnumerable<string> Names => Labels.Values.Append(Value).Concat(Synonyms);
}
