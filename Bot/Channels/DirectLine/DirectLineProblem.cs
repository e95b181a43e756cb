namespace Bot.Channels.DirectLine;

/// <summary>A refusal, as the protocol writes it.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record DirectLineProblem(int Status, string Code, string Message) : IResult
{
    /// <summary>The request is malformed.</summary>
    public static DirectLineProblem BadArgument(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);

    /// <summary>The caller may not do this.</summary>
    public static DirectLineProblem Forbidden(string message) => new(StatusCodes.Status403Forbidden, "BadArgument", message);

    /// <summary>There is no such thing.</summary>
    public static DirectLineProblem NotFound(string message) => new(StatusCodes.Status404NotFound, "NotFound", message);

    /// <summary>Too much at once.</summary>
    public static DirectLineProblem TooBig(string message) => new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", message);

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) => ChannelError.WriteAsync(httpContext, Status, Code, Message);
}
