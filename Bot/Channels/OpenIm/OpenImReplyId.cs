using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Conversations;

namespace Bot.Channels.OpenIm;

/// <summary>Ids of what the bot sends: equal whenever the same thing is sent, and of one conversation only.</summary>
internal static class OpenImReplyId
{
    private const int HashBytes = 8;
    private const int CommandsOfTurn = 1000;

    /// <summary>The id of a command of a conversation.</summary>
    public static string Of(ConversationKey key, long turn, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{HashOf(key)}-{turn}-{index}");

    /// <summary>Which command it is; null when the id is of no conversation of this name.</summary>
    public static (long Turn, int Index)? Parse(ConversationKey key, string id) =>
        id.Split('-') is [var hash, var turn, var index] && hash == HashOf(key)
        && long.TryParse(turn, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? (number, place)
            : null;

    /// <summary>A command's place in its conversation, as apps see it.</summary>
    public static long SequenceOf(long turn, int index) => (turn * CommandsOfTurn) + index;

    /// <summary>What <see cref="SequenceOf"/> was made of.</summary>
    public static (long Turn, int Index) PlaceOf(long sequence) => (sequence / CommandsOfTurn, (int)(sequence % CommandsOfTurn));

    private static string HashOf(ConversationKey key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString())).AsSpan(0, HashBytes));
}
