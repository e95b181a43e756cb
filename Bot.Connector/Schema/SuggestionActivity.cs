namespace Bot.Connector.Schema;

/// <summary>A message shown only to its recipient, about another message.</summary>
public sealed record SuggestionActivity : ContentActivity
{
    /// <inheritdoc/>
    public override string Type => ActivityTypes.Suggestion;
}
