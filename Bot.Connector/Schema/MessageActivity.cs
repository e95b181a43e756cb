namespace Bot.Connector.Schema;

/// <summary>Something said: text, attachments, a button press (only <see cref="ContentActivity.Value"/>), or nothing at all.</summary>
public sealed record MessageActivity : ContentActivity
{
    /// <inheritdoc/>
    public override string Type => ActivityTypes.Message;
}
