using System.Text;
using System.Text.Json;
using Bot.Connector.Schema;
using Bot.Conversations;

namespace Bot.Channels.AzureBot;

/// <summary>Writes the responses that carry activities.</summary>
internal sealed class ActivityResponses(InlineReplies replies)
{
    private const string Json = "application/json; charset=utf-8";

    /// <summary>Answers an activity that is stored, or that nobody needs (<paramref name="accepted"/> absent).</summary>
    public Task AnswerAsync(HttpContext context, ReceivedActivity received, Accepted? accepted)
    {
        context.Response.StatusCode = StatusCodes.Status200OK;
        return received switch
        {
            { WantsStream: true } => StreamAsync(context, received, accepted),
            { WantsInline: true } => ExpectedAsync(context, received, accepted),
            _ => Task.CompletedTask,
        };
    }

    /// <summary>Answers an invoke.</summary>
    public static Task AnswerAsync(HttpContext context, ReceivedActivity received, InvokeAnswer answer)
    {
        if (received.WantsStream)
        {
            StartStream(context.Response);
            return WriteEventAsync(
                context.Response, "invokeResponse", JsonSerializer.Serialize(answer.ToResponse(), ConnectorJson.TypeInfo<InvokeResponse>()), context.RequestAborted);
        }

        context.Response.StatusCode = answer.Status;
        if (received.WantsInline)
        {
            var body = new ExpectedReplies { Body = answer.ToResponse().Body };
            return WriteAsync(context.Response, JsonSerializer.Serialize(body, ConnectorJson.TypeInfo<ExpectedReplies>()), context.RequestAborted);
        }

        return answer.Body is null ? Task.CompletedTask : WriteAsync(context.Response, answer.ToJson(), context.RequestAborted);
    }

    private async Task ExpectedAsync(HttpContext context, ReceivedActivity received, Accepted? accepted)
    {
        List<Activity> activities = [];
        if (accepted is not null)
        {
            await foreach (var activity in replies.ActivitiesAsync(received, accepted, context.RequestAborted))
            {
                activities.Add(activity);
            }
        }

        context.Response.ContentType = Json;
        var body = JsonSerializer.SerializeToUtf8Bytes(new() { Activities = activities }, ConnectorJson.TypeInfo<ExpectedReplies>());
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private async Task StreamAsync(HttpContext context, ReceivedActivity received, Accepted? accepted)
    {
        StartStream(context.Response);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        if (accepted is null)
        {
            return;
        }

        await foreach (var activity in replies.ActivitiesAsync(received, accepted, context.RequestAborted))
        {
            await WriteEventAsync(context.Response, "activity", ConnectorJson.ToJson(activity), context.RequestAborted);
        }
    }

    private static void StartStream(HttpResponse response)
    {
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-cache";
    }

    private static async Task WriteEventAsync(HttpResponse response, string name, string json, CancellationToken cancellationToken)
    {
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes($"event: {name}\ndata: {json}\n\n"), cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }

    private static Task WriteAsync(HttpResponse response, string json, CancellationToken cancellationToken)
    {
        response.ContentType = Json;
        return response.Body.WriteAsync(Encoding.UTF8.GetBytes(json), cancellationToken).AsTask();
    }
}
