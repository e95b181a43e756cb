namespace Bot.Dialogs.Guidelines;

/// <summary>A person who may be named, and the only thing that may be said.</summary>
/// <param name="Names">The name in each language, and other names.</param>
/// <param name="Sentences">The approved sentence by language.</param>
internal sealed record PublicPerson(IReadOnlyList<string> Names, IReadOnlyDictionary<string, string> Sentences)
{
    /// <summary>The approved sentence in a language.</summary>
    public string In(string language) => Sentences.TryGetValue(language, out var sentence) ? sentence : Sentences.Values.FirstOrDefault("");
}
