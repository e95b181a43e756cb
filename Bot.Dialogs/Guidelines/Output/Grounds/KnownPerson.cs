namespace Bot.Dialogs.Guidelines.Output.Grounds;

/// <summary>An approved person, folded.</summary>
/// <param name="Names">The names.</param>
/// <param name="Sentences">The approved sentences as written.</param>
/// <param name="Folded">The approved sentences, folded.</param>
internal sealed record KnownPerson(string[] Names, IReadOnlyList<string> Sentences, string[] Folded);
