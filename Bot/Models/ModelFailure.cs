using System.ClientModel;
using System.Net.Sockets;
using System.Text.Json;
using Bot.Models.Providers;

namespace Bot.Models;

/// <summary>Why a model gave no words, as a code of <see cref="Dialogs.Turns.Events.ModelReturned.Failure"/>.</summary>
/// <param name="Code">The code.</param>
internal sealed record ModelFailure(string Code)
{
    public static readonly ModelFailure NotConfigured = new("not-configured") { IsFinal = true };
    public static readonly ModelFailure Timeout = new("timeout") { IsOfServer = true };
    public static readonly ModelFailure Cancelled = new("cancelled") { IsFinal = true };
    public static readonly ModelFailure Refused = new("refused") { IsFinal = true };
    public static readonly ModelFailure NoAnswer = new("no-answer") { IsFinal = true };
    public static readonly ModelFailure PromptLeak = new("prompt-leak") { IsFinal = true };
    public static readonly ModelFailure TooLong = new("too-long") { IsFinal = true };
    public static readonly ModelFailure BudgetOfConversation = new("budget-conversation") { IsFinal = true };
    public static readonly ModelFailure BudgetOfDay = new("budget-day") { IsFinal = true };
    public static readonly ModelFailure TooManyRounds = new("too-many-tool-rounds") { IsFinal = true };
    public static readonly ModelFailure Reviewed = new("review") { IsFinal = true };
    public static readonly ModelFailure Stopped = new("stopped") { IsFinal = true };
    public static readonly ModelFailure LeftAlone = new("unavailable");
    public static readonly ModelFailure Busy = new("busy");
    public static readonly ModelFailure Empty = new("empty") { IsPassing = true, IsOfServer = true };
    private static readonly ModelFailure Unavailable = new("unavailable") { IsPassing = true, IsOfServer = true };
    private static readonly ModelFailure RateLimited = new("rate-limited") { IsPassing = true, IsOfServer = true };
    private static readonly ModelFailure Unauthorized = new("unauthorized") { IsOfServer = true };
    private static readonly ModelFailure BadRequest = new("bad-request");
    private static readonly ModelFailure InvalidAnswer = new("invalid-answer") { IsPassing = true, IsOfServer = true };

    /// <summary>Whether the same server may do better at a second attempt.</summary>
    public bool IsPassing { get; init; }

    /// <summary>Whether no other server may be asked instead.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Whether it counts against the server.</summary>
    public bool IsOfServer { get; init; }

    /// <summary>What an exception of the client library means.</summary>
    public static ModelFailure Of(Exception thrown) => thrown switch
    {
        ServerErrorException told => told.Failure,
        ClientResultException { Status: 400 } refused when refused.Message.Contains("content_filter", StringComparison.OrdinalIgnoreCase) => Refused,
        ClientResultException { Status: 429 } => RateLimited,
        ClientResultException { Status: 401 or 403 } => Unauthorized,
        ClientResultException { Status: 408 or >= 500 or 0 } => Unavailable,
        ClientResultException { Status: >= 400 } => BadRequest,
        InvalidDataException => InvalidAnswer,
        HttpRequestException or IOException or SocketException => Unavailable,
        JsonException => InvalidAnswer,
        AggregateException { InnerException: { } inner } => Of(inner),
        { InnerException: { } inner } => Of(inner),
        _ => InvalidAnswer,
    };
}
