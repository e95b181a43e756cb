using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Conversations;

namespace Bot.Channels.Lanying;

/// <summary>Transaction numbers: the same whenever the same thing is sent, so that the platform runs it once.</summary>
internal static class LanyingTransactions
{
    /// <summary>Of a part of a reply.</summary>
    public static long Of(Delivery delivery, int part) => Of(string.Create(CultureInfo.InvariantCulture, $"{delivery.Key}|{delivery.Turn}|{delivery.Index}|{part}"));

    /// <summary>Of the only message of its purpose that a message of the platform causes.</summary>
    public static long Of(LanyingMessage message, string purpose) => Of($"{message.AppId}|{message.Id}|{purpose}");

    /// <summary>Of whatever has this name.</summary>
    public static long Of(string name) => BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name))) & long.MaxValue;
}
