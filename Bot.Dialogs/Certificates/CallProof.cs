namespace Bot.Dialogs.Certificates;

/// <summary>The outcome of a service or model that a turn goes on with.</summary>
/// <param name="Id">The call's id.</param>
public sealed record CallProof(string Id)
{
    /// <summary>Digest of the service's result; absent when it failed, and for models.</summary>
    public string? Result { get; init; }

    /// <summary>Name of the model that answered.</summary>
    public string? Model { get; init; }

    /// <summary>Digest of the prompt.</summary>
    public string? Prompt { get; init; }

    /// <summary>Digest of the model's words as they came.</summary>
    public string? Raw { get; init; }
}
