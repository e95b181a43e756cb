namespace Bot.Connector.Schema;

/// <summary>A message was edited; carries its full new content.</summary>
public sealed record MessageUpdateActivity : ContentActivity
{
    /// <inheritdoc/>
    public override string Type => ActivityTypes.MessageUpdate;
}
