using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns.Commands;

namespace Bot.Dialogs.Replay;

/// <summary>One thing that happened in a conversation, and all that came of it until the next one.</summary>
/// <param name="Said">What happened, for people: the customer's words, as a rule.</param>
internal sealed record Exchange(string Said)
{
    /// <summary>What the bot said.</summary>
    public List<Reply> Replies { get; } = [];

    /// <summary>Handoffs to people.</summary>
    public List<HandOff> Handoffs { get; } = [];

    /// <summary>Services and models that were asked, with what they were asked.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>Scripts that were entered.</summary>
    public List<string> Entered { get; } = [];

    /// <summary>Whether the conversation was closed.</summary>
    public bool Closed { get; set; }

    /// <summary>Whether the bot said that it cannot answer.</summary>
    public bool Honest { get; set; }

    /// <summary>Whether the engine failed.</summary>
    public bool Failed { get; set; }

    /// <summary>What was asked without anybody having recorded an answer.</summary>
    public string? Unrecorded { get; set; }

    /// <summary>Where the conversation stands afterwards: running scripts, and whether the customer is asked something.</summary>
    public string Standing { get; set; } = "";
}
