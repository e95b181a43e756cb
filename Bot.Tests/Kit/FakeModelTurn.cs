namespace Bot.Tests.Kit;

/// <summary>How the fake model behaves at one request.</summary>
internal sealed record FakeModelTurn(FakeModelBehaviour Behaviour, string Text, int Status);

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
}
