namespace Bot.Dialogs.Guidelines;

/// <summary>A value that may be said.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">The value alone, such as <c>199</c>; empty when the sentence says it all.</param>
/// <param name="Sentences">The sentence by language.</param>
internal sealed record BrandFact(string Name, string Value, IReadOnlyDictionary<string, string> Sentences)
{
    /// <summary>The sentence in a language.</summary>
    public string In(string language) => Sentences.TryGetValue(language, out var sentence) ? sentence : Sentences.Values.FirstOrDefault("");
}
