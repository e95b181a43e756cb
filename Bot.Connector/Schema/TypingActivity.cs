namespace Bot.Connector.Schema;

/// <summary>Somebody is writing; with a <c>streaminfo</c> entity, a piece of a streamed answer.</summary>
public sealed record TypingActivity : Activity
{
    /// <inheritdoc/>
    public override string Type => ActivityTypes.Typing;

    /// <summary>The streamed text so far.</summary>
    public string? Text { get; init; }

    /// <summary>Format of the text.</summary>
    public string? TextFormat { get; init; }
}
