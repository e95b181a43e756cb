namespace Bot.Dialogs.Knowledge;

/// <summary>How much of what counts in retrieval; found on development data, see docs/knowledge.md.</summary>
internal sealed record Retrieval
{
    /// <summary>How soon more of the same word adds nothing.</summary>
    public float Saturation { get; init; } = 0.9f;

    /// <summary>How much long texts are held back, 0 to 1.</summary>
    public float Length { get; init; } = 0.75f;

    /// <summary>A word of the question or heading against one of the text.</summary>
    public float Title { get; init; } = 1.5f;

    /// <summary>Letters inside words against whole words, 0 to 1.</summary>
    public float Letters { get; init; } = 0.5f;

    /// <summary>A question that asks the same against one whose text holds the words.</summary>
    public float Question { get; init; } = 0.05f;

    /// <summary>How much passages gain that are about what the conversation names.</summary>
    public float About { get; init; } = 1f;

    /// <summary>What a name still counts one message further back.</summary>
    public float Fading { get; init; } = 0.9f;

    /// <summary>What a word still tells that only names the thing which the conversation is about, 0 to 1.</summary>
    public float Naming { get; init; } = 0.1f;

    /// <summary>Likeness of meaning against words, where there are vectors.</summary>
    public float Meaning { get; init; } = 0.6f;

    /// <summary>The numbers in use.</summary>
    public static Retrieval Default { get; } = new();
}
