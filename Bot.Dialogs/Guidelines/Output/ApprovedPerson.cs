namespace Bot.Dialogs.Guidelines.Output;

/// <summary>A person who may be named, with the sentences that may be said about them.</summary>
public sealed record ApprovedPerson
{
    /// <summary>The name in every language and spelling.</summary>
    public IReadOnlyList<string> Names { get; init => field = value ?? []; } = [];

    /// <summary>The approved sentence in each language; nothing else may be said.</summary>
    public IReadOnlyList<string> Sentences { get; init => field = value ?? []; } = [];
}
