using System.ClientModel;
using System.Net.Sockets;
using System.Text.Json;

namespace Bot.Models;

/// <summary>Why a model gave no words, as a code of <see cref="Dialogs.Turns.Events.ModelReturned.Failure"/>.</summary>
/// <param name="Code">The code.</param>
/// <param name="IsPassing">Whether a second attempt may go better.</param>
internal sealed record ModelFailure(string Code, bool IsPassing = false)
{
    public static readonly ModelFailure NotConfigured = new("not-configured");
    public static readonly ModelFailure Timeout = new("timeout");
    public static readonly ModelFailure Cancelled = new("cancelled");
    public static readonly ModelFailure Refused = new("refused");
    public static readonly ModelFailure NoAnswer = new("no-answer");
    public static readonly ModelFailure Empty = new("empty", IsPassing: true);
    private static readonly ModelFailure Unavailable = new("unavailable", IsPassing: true);
    private static readonly ModelFailure RateLimited = new("rate-limited", IsPassing: true);
    private static readonly ModelFailure Unauthorized = new("unauthorized");
    private static readonly ModelFailure BadRequest = new("bad-request");
    private static readonly ModelFailure InvalidAnswer = new("invalid-answer", IsPassing: true);

    /// <summary>What an exception of the client library means.</summary>
    public static ModelFailure Of(Exception thrown) => thrown switch
    {
        ClientResultException { Status: 400 } refused when refused.Message.Contains("content_filter", StringComparison.OrdinalIgnoreCase) => Refused,
        ClientResultException { Status: 429 } => RateLimited,
        ClientResultException { Status: 401 or 403 } => Unauthorized,
        ClientResultException { Status: 408 or >= 500 or 0 } => Unavailable,
        ClientResultException { Status: >= 400 } => BadRequest,
        HttpRequestException or IOException or SocketException => Unavailable,
        JsonException => InvalidAnswer,
        AggregateException { InnerException: { } inner } => Of(inner),
        { InnerException: { } inner } => Of(inner),
        _ => InvalidAnswer,
    };
}
