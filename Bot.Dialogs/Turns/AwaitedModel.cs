using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Turns;

/// <summary>A model that was asked and has not answered.</summary>
/// <param name="Id">The call's id.</param>
/// <param name="Question">The customer's words.</param>
public sealed record AwaitedModel(string Id, string Question)
{
    /// <summary>The message that led a script to ask; what <c>said</c> means when the model answers.</summary>
    public CustomerSaid? Said { get; init; }

    /// <summary>Scripts that it shall choose among; empty when it shall answer.</summary>
    public IReadOnlyList<string> Choices { get; init => field = value ?? []; } = [];

    /// <summary>Whether it shall give the question's vector.</summary>
    public bool Embed { get; init; }

    /// <summary>Ids of the passages that it may answer from.</summary>
    public IReadOnlyList<string> Passages { get; init => field = value ?? []; } = [];

    /// <summary>Whether the customer wants it to stop speaking.</summary>
    public bool Stopped { get; init; }
}
