namespace Bot.Connector.Schema;

/// <summary>The bot was added to or removed from a user's contacts.</summary>
public sealed record ContactRelationUpdateActivity : Activity
{
    /// <inheritdoc/>
    public override string Type => ActivityTypes.ContactRelationUpdate;

    /// <summary><c>add</c> or <c>remove</c>.</summary>
    public string? Action { get; init; }
}
