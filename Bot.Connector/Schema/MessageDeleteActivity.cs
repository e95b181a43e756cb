namespace Bot.Connector.Schema;

/// <summary>A message was deleted; <see cref="Activity.Id"/> names it.</summary>
public sealed record MessageDeleteActivity : Activity
{
    /// <inheritdoc/>
    public override string Type => ActivityTypes.MessageDelete;
}
