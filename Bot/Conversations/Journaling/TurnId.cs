namespace Bot.Conversations.Journaling;

/// <summary>The number under which a turn lies in the journal: conversation and turn in one.</summary>
internal static class TurnId
{
    private const int Bits = 32;
    private const long Mask = (1L << Bits) - 1;

    /// <summary>Joins both.</summary>
    public static long Of(long conversation, long turn) => (conversation << Bits) | turn;

    /// <summary>The conversation.</summary>
    public static long Conversation(long id) => id >> Bits;

    /// <summary>The turn's number in its conversation.</summary>
    public static long Turn(long id) => id & Mask;
}
