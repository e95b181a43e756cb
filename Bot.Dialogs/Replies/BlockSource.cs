namespace Bot.Dialogs.Replies;

/// <summary>Where a block's words come from.</summary>
/// <param name="Kind"><c>script</c>, <c>standing</c>, <c>model</c>, <c>person</c>, <c>guideline</c> or <c>honest</c>.</param>
public sealed record BlockSource(string Kind)
{
    /// <summary>The script.</summary>
    public string? Script { get; init; }

    /// <summary>The step.</summary>
    public string? Step { get; init; }

    /// <summary>The model's name, with <c>model</c>; the agent's, with <c>person</c>; the passage's id, with <c>passage</c>.</summary>
    public string? Name { get; init; }

    /// <summary>Hash of the passage that is quoted.</summary>
    public string? Hash { get; init; }
}
