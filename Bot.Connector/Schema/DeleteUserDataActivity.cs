namespace Bot.Connector.Schema;

/// <summary>Asks to erase what is stored about the sender.</summary>
public sealed record DeleteUserDataActivity : Activity
{
    /// <inheritdoc/>
    public override string Type => ActivityTypes.DeleteUserData;
}
