namespace Bot.Channels.OpenIm;

/// <summary>A refusal: <c>{"error":{"code","message"}}</c>.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Message">What is wrong, where, and what to do.</param>
internal sealed record OpenImProblem(int Status, string Code, string Message) : IResult
{
    /// <summary>The app is unknown, or its signature wrong: the same answer, so that nobody learns which apps there are.</summary>
    public static readonly OpenImProblem BadSignature = new(
        StatusCodes.Status401Unauthorized, "BadSignature",
        $"Unknown app, or no right signature. Send {OpenImSignature.TimestampHeader} (milliseconds of Unix time) and {OpenImSignature.SignatureHeader}: v1=HEX, the HMAC-SHA256 over timestamp, a dot and the body's bytes, with the app's key.");

    /// <summary>It was signed too long ago, or by a clock that is ahead.</summary>
    public static OpenImProblem Stale(DateTimeOffset now) => new(
        StatusCodes.Status401Unauthorized, "StaleTimestamp",
        $"The timestamp is more than {ReplayCache.Window.TotalMinutes} minutes from this host's clock, which shows {OpenImSignature.Timestamp(now)}. Sign each attempt anew, and set the clock.");

    /// <summary>The same signed bytes came before.</summary>
    public static readonly OpenImProblem Replayed = new(
        StatusCodes.Status409Conflict, "Replayed", "These signed bytes were taken before. Sign each attempt anew; a message that keeps its id is never answered twice.");

    /// <summary>The body is larger than allowed.</summary>
    public static OpenImProblem TooBig(int limit) => new(
        StatusCodes.Status413PayloadTooLarge, "TooBig", $"A body may have {limit} bytes. Give files by their address.");

    /// <summary>The body is not what it should be.</summary>
    public static OpenImProblem BadArgument(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);

    /// <summary>Nothing was said in this conversation yet.</summary>
    public static readonly OpenImProblem UnknownConversation = new(
        StatusCodes.Status404NotFound, "UnknownConversation", "There is no such conversation: it begins with a message or a start of its customer.");

    /// <summary>The conversation has no such reply.</summary>
    public static readonly OpenImProblem UnknownReply = new(
        StatusCodes.Status404NotFound, "UnknownReply", "This conversation has no reply with that id: give the id that came with the reply.");

    /// <summary>A reply was reported before the app had taken it.</summary>
    public static readonly OpenImProblem TooEarly = new(
        StatusCodes.Status409Conflict, "TooEarly", "The callback of this reply is not answered yet. Answer it, then send the receipt again.");

    /// <summary>A file cannot be had.</summary>
    public static OpenImProblem FileRefused(string place, string reason) => new(
        StatusCodes.Status422UnprocessableEntity, "FileRefused", $"{place}: {reason} Nothing was taken; send the message again with the same id when that is mended.");

    /// <summary>It could not be stored.</summary>
    public static readonly OpenImProblem NotStored = new(
        StatusCodes.Status503ServiceUnavailable, "NotStored", "It could not be stored, and nothing was done. Send it again with the same id.");

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) => ChannelError.WriteAsync(httpContext, Status, Code, Message);
}
