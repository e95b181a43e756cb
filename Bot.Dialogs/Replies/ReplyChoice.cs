namespace Bot.Dialogs.Replies;

/// <summary>Something to pick.</summary>
/// <param name="Label">What the customer reads.</param>
/// <param name="Value">What the bot gets, as <see cref="ButtonData.Choice"/>.</param>
public sealed record ReplyChoice(string Label, string Value)
{
    /// <summary>The value that leaves a question out.</summary>
    public const string Skip = "!skip";
}
