namespace Bot.Connector.Schema;

/// <summary>The bot was installed, upgraded or removed.</summary>
public sealed record InstallationUpdateActivity : Activity
{
    /// <inheritdoc/>
    public override string Type => ActivityTypes.InstallationUpdate;

    /// <summary><c>add</c>, <c>remove</c>, <c>add-upgrade</c>, <c>remove-upgrade</c>.</summary>
    public string? Action { get; init; }
}
