using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;

namespace Bot.Channels.DirectLine;

/// <summary>Ids of conversations and activities as Direct Line clients see them.</summary>
internal static class ConversationIds
{
    /// <summary>The channel's name in conversation keys.</summary>
    public const string Channel = "directline";

    private const int RandomBytes = 16;

    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");

    /// <summary>Makes an unguessable id. It begins with the bot's name, so that a caller with the secret finds the bot again.</summary>
    public static string New(string bot) => $"{bot}-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomBytes))}";

    /// <summary>The bot of a conversation; null when the id is not one of ours.</summary>
    public static string? BotOf(string conversation)
    {
        var dash = conversation.LastIndexOf('-');
        return dash > 0 && conversation.Length - dash - 1 == 2 * RandomBytes && conversation.AsSpan(dash + 1).IndexOfAnyExcept(Hex) < 0
            ? conversation[..dash]
            : null;
    }

    /// <summary>The id of a growing answer, equal when the call is made again after a crash: <c>c-9|m3.1</c>.</summary>
    public static string Stream(string conversation, string callId) => $"{conversation}|{callId}";

    /// <summary>The id of an item's activity, in the order of sending when compared as text: <c>c-9|0000004</c>, its second part <c>c-9|0000004.1</c>.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="item">The item's number in the transcript.</param>
    /// <param name="part">Which of the activities that show the item, from 0.</param>
    public static string Activity(string conversation, long item, int part = 0) =>
        string.Create(CultureInfo.InvariantCulture, $"{conversation}|{item:0000000}{(part == 0 ? "" : $".{part}")}");
}
