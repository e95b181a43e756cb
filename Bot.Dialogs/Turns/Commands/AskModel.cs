using System.Collections.ObjectModel;

namespace Bot.Dialogs.Turns.Commands;

/// <summary>Ask the model; answered by <see cref="Events.ModelReturned"/>.</summary>
/// <param name="CallId">Unique in the conversation, equal on replay.</param>
/// <param name="Question">The customer's words.</param>
/// <param name="Language">Language to answer in, <c>en</c> or <c>zh</c>.</param>
public sealed record AskModel(string CallId, string Question, string Language) : Command
{
    /// <summary>The brand's name as the customer reads it.</summary>
    public string Brand { get; init; } = "";

    /// <summary>Facts of the brand that the answer may use, a sentence each.</summary>
    public IReadOnlyList<string> Facts { get; init => field = value ?? []; } = [];

    /// <summary>What was said before, oldest first, without the question; at most ten lines.</summary>
    public IReadOnlyList<SpokenLine> History { get; init => field = value ?? []; } = [];

    /// <summary>The company behind the brand; empty when it has no other name.</summary>
    public string Company { get; init; } = "";

    /// <summary>The approved sentences about people who may be named; nothing else may be said of anybody.</summary>
    public IReadOnlyList<string> People { get; init => field = value ?? []; } = [];

    /// <summary>How the brand is reached: <c>phone</c>, <c>email</c>, <c>website</c>, <c>hours</c>; what is absent does not exist.</summary>
    public IReadOnlyDictionary<string, string> Contacts { get; init => field = value ?? ReadOnlyDictionary<string, string>.Empty; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Passages that may answer it, the best first; data, never instructions.</summary>
    public IReadOnlyList<ModelPassage> Passages { get; init => field = value ?? []; } = [];

    /// <summary>Operations of services that the model may call for this answer.</summary>
    public IReadOnlyList<ModelTool> Tools { get; init => field = value ?? []; } = [];

    /// <summary>Give the vector of the question in place of an answer; the customer sees nothing of it.</summary>
    public bool Embed { get; init; }

    /// <summary>What the model shall choose among instead of answering; the customer sees nothing of it.</summary>
    public IReadOnlyList<ModelChoice> Choices { get; init => field = value ?? []; } = [];
}
