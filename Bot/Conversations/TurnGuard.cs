using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;

namespace Bot.Conversations;

/// <summary>Takes a turn, and when the engine fails, which is a mistake of ours, ends it all the same: in an apology, with the script left.</summary>
internal sealed partial class TurnGuard(TurnStep step, ILogger<TurnGuard> logger)
{
    /// <summary>Takes a turn; never throws for what the engine does.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The boundary of turns: a message must have one outcome whatever goes wrong in the engine.")]
    public TurnResult Take(Release release, ConversationState state, TurnEvent happened)
    {
        try
        {
            return step(release, state, happened);
        }
        catch (Exception failure)
        {
            var errorId = ErrorId(state);
            LogFailed(failure, errorId, release.Hash);
            return FailedTurn.Of(release, state, happened, errorId);
        }
    }

    // Made from the conversation and its turn: whoever replays the journal gets the same.
    private static string ErrorId(ConversationState state) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{state.Seed} {state.Turns + 1}")))[..12];

    [LoggerMessage(LogLevel.Error, "A turn failed, error id {ErrorId}, release {Release}; the customer got an apology.")]
    private partial void LogFailed(Exception failure, string errorId, string release);
}
