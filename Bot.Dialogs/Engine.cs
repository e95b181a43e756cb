using Bot.Dialogs.Packs;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs;

/// <summary>The pure heart: no clock, no input or output, no randomness, no waiting.</summary>
public static class Engine
{
    /// <summary>Takes one turn.</summary>
    /// <param name="release">The release the conversation is on.</param>
    /// <param name="state">The conversation before the turn.</param>
    /// <param name="happened">What happened.</param>
    public static TurnResult Step(Release release, ConversationState state, TurnEvent happened) => throw new NotImplementedException();
}
