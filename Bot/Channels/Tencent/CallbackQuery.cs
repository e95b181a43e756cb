using System.Globalization;

namespace Bot.Channels.Tencent;

/// <summary>What a callback's address carries.</summary>
/// <param name="Signature">Over token, timestamp and nonce.</param>
/// <param name="MessageSignature">Over the same and the encrypted message.</param>
/// <param name="Timestamp">When the platform sent it, Unix seconds.</param>
/// <param name="Nonce">A number used once.</param>
/// <param name="Echo">What proves to the platform that the address is ours; with GET only.</param>
internal sealed record CallbackQuery(string Signature, string MessageSignature, string Timestamp, string Nonce, string Echo)
{
    /// <summary>When the platform sent it, by its own clock; 0 when that is no number.</summary>
    public long SentAt => long.TryParse(Timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 0;

    /// <summary>Reads it.</summary>
    public static CallbackQuery Of(HttpRequest request)
    {
        var query = request.Query;
        return new(query["signature"].ToString(), query["msg_signature"].ToString(), query["timestamp"].ToString(), query["nonce"].ToString(), query["echostr"].ToString());
    }
}
