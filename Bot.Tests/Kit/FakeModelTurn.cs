namespace Bot.Tests.Kit;

/// <summary>How the fake model behaves at one request.</summary>
internal sealed record FakeModelTurn(FakeModelBehaviour Behaviour, string Text, int Status)
{
    /// <summary>Words that come one after the other when they are streamed, each when the test says so.</summary>
    public IReadOnlyList<string> Pieces { get; init; } = [];

    /// <summary>Tools that it calls: name and arguments.</summary>
    public IReadOnlyList<(string Name, string Arguments)> Calls { get; init; } = [];
}

/// <summary>Ways of a model.</summary>
internal enum FakeModelBehaviour
{
    /// <summary>Says the text.</summary>
    Answer,

    /// <summary>Fills the refusal field.</summary>
    Refuse,

    /// <summary>Stops by its content filter.</summary>
    Filter,

    /// <summary>Sends the text as the whole body, with the status.</summary>
    Raw,

    /// <summary>Never answers.</summary>
    Stall,

    /// <summary>Breaks off in the middle.</summary>
    Disconnect,

    /// <summary>Never stops talking.</summary>
    Endless,
}
