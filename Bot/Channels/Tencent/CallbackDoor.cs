using System.Diagnostics.Metrics;
using System.Text;

namespace Bot.Channels.Tencent;

/// <summary>Opens callbacks: size, signature, age, encryption and form, in this order, before anything of it is believed.</summary>
internal sealed partial class CallbackDoor(SignatureMemory signatures, IMeterFactory meters, ILogger<CallbackDoor> logger)
{
    /// <summary>Name of the meter.</summary>
    public const string Meter = "ChannelBot.Callbacks";

    // A text has at most 2,048 bytes; encrypted and in plain text together that is far less than this.
    private const int LongestBody = 128 * 1024;
    private const int LongestEcho = 1024;

    private readonly Counter<long> _refused = meters.Create(Meter).CreateCounter<long>("channelbot.callbacks.refused", "{request}", "Callbacks that were not taken, by channel and reason.");

    /// <summary>Answers the platform's question whether this address is ours.</summary>
    public IResult Echo(HttpContext context, string channel, CallbackCrypto? crypto, bool encrypted)
    {
        var query = CallbackQuery.Of(context.Request);
        if (crypto is null)
        {
            return Refuse(channel, CallbackRefusal.Unknown);
        }

        if (query.Echo.Length is 0 or > LongestEcho || !(encrypted ? crypto.IsSigned(query.MessageSignature, query.Timestamp, query.Nonce, query.Echo) : crypto.IsSigned(query.Signature, query.Timestamp, query.Nonce)))
        {
            return Refuse(channel, CallbackRefusal.Signature);
        }

        var echo = encrypted ? crypto.Decrypt(query.Echo) : Encoding.UTF8.GetBytes(query.Echo);
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return echo is null ? Refuse(channel, CallbackRefusal.Encryption) : Results.Text(echo, "text/plain");
    }

    /// <summary>Reads and checks a message.</summary>
    public async Task<(CallbackMessage? Message, CallbackRefusal? Refusal)> OpenAsync(HttpContext context, CallbackCrypto crypto)
    {
        var query = CallbackQuery.Of(context.Request);
        return await RequestBytes.ReadAsync(context, LongestBody) is not { } body ? (null, CallbackRefusal.TooLarge)
            : !signatures.IsRecent(query.SentAt) ? (null, CallbackRefusal.Old)
            : crypto.Encrypts ? OpenSealed(body, query, crypto)
            : OpenPlain(body, query, crypto);
    }

    /// <summary>Counts, logs and tells a refusal.</summary>
    public IResult Refuse(string channel, CallbackRefusal refusal)
    {
        _refused.Add(1, new("channel", channel), new("reason", refusal.Reason));
        LogRefused(channel, refusal.Reason);
        return Results.StatusCode(refusal.Status);
    }

    // Once there is a key, nothing in plain text counts: its signature does not cover it.
    private static (CallbackMessage? Message, CallbackRefusal? Refusal) OpenSealed(byte[] body, CallbackQuery query, CallbackCrypto crypto)
    {
        if (CallbackXml.Read(body) is not { } outer)
        {
            return (null, CallbackRefusal.Unreadable);
        }

        if (!outer.TryGetValue("Encrypt", out var encrypted))
        {
            return (null, CallbackRefusal.Encryption);
        }

        return !crypto.IsSigned(query.MessageSignature, query.Timestamp, query.Nonce, encrypted) ? (null, CallbackRefusal.Signature)
            : crypto.Decrypt(encrypted) is not { } plain ? (null, CallbackRefusal.Encryption)
            : Complete(plain);
    }

    private (CallbackMessage? Message, CallbackRefusal? Refusal) OpenPlain(byte[] body, CallbackQuery query, CallbackCrypto crypto)
    {
        if (!crypto.IsSigned(query.Signature, query.Timestamp, query.Nonce))
        {
            return (null, CallbackRefusal.Signature);
        }

        var opened = Complete(body);
        return opened.Message is { } message && !signatures.Take(query.Signature, $"{message.To}\n{message.From}\n{message.Id}") ? (null, CallbackRefusal.Replayed)
            : opened.Message is null && CallbackXml.Read(body)?.ContainsKey("Encrypt") == true ? (null, CallbackRefusal.Encryption)
            : opened;
    }

    private static (CallbackMessage? Message, CallbackRefusal? Refusal) Complete(byte[] plain) =>
        CallbackXml.Read(plain) is { } members && new CallbackMessage(members) is { IsComplete: true } message ? (message, null) : (null, CallbackRefusal.Unreadable);

    [LoggerMessage(LogLevel.Warning, "A callback of {Channel} was refused: {Reason}.")]
    private partial void LogRefused(string channel, string reason);
}
