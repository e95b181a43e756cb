using System.Diagnostics.CodeAnalysis;
using Bot.Channels;

namespace Bot.Hosting;

/// <summary>The last catch of every request: the client gets a code and an error id, the log gets the exception.</summary>
internal sealed partial class ErrorBoundary(RequestDelegate next, ILogger<ErrorBoundary> logger)
{
    /// <summary>Handles one request.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The boundary of HTTP requests: nothing behind it can report the failure.")]
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (context.RequestAborted.IsCancellationRequested && failure is OperationCanceledException or IOException)
        {
            // The client is gone: nobody to answer.
        }
        catch (BadHttpRequestException failure)
        {
            await AnswerAsync(context, failure.StatusCode, CodeOf(failure.StatusCode), failure.Message);
        }
        catch (Exception failure)
        {
            var errorId = Guid.NewGuid().ToString("N")[..12];
            LogFailure(failure, errorId, context.Request.Method, context.Request.Path);
            await AnswerAsync(context, StatusCodes.Status500InternalServerError, "ServiceError", $"Something went wrong here. Error id: {errorId}");
        }
    }

    /// <summary>Gives a body to a refusal that has none, for example a wrong method or an unknown path.</summary>
    public static Task DescribeAsync(HttpContext context) => context.Response.StatusCode switch
    {
        _ when !IsApi(context.Request.Path) => Task.CompletedTask,
        var status => ChannelError.WriteAsync(context, status, CodeOf(status), $"{context.Request.Method} {context.Request.Path} is not possible here."),
    };

    private static bool IsApi(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/v3");

    private static string CodeOf(int status) => status switch
    {
        StatusCodes.Status404NotFound => "NotFound",
        StatusCodes.Status405MethodNotAllowed => "NotSupported",
        StatusCodes.Status413PayloadTooLarge => "MessageSizeTooBig",
        _ => "BadArgument",
    };

    private static Task AnswerAsync(HttpContext context, int status, string code, string message)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return Task.CompletedTask;
        }

        context.Response.Clear();
        return ChannelError.WriteAsync(context, status, code, message);
    }

    [LoggerMessage(LogLevel.Error, "Request failed, error id {ErrorId}: {Method} {Path}")]
    private partial void LogFailure(Exception failure, string errorId, string method, string path);
}
