using Bot.Channels.OpenIm.Incoming;
using Bot.Channels.OpenIm.Outgoing;
using Bot.Conversations;
using Bot.Conversations.Journaling;
using Bot.Conversations.Outgoing;

namespace Bot.Channels.OpenIm;

/// <summary>What could not be delivered to an app, and the way to have it sent again.</summary>
internal sealed class OpenImParkedEndpoint(OpenImGate gate, OpenImApps apps, ParkedCommands parked, OpenImView view)
{
    private const int Page = 100;

    /// <summary>Lists, or sends again and lists what is left.</summary>
    public async Task<IResult> PostAsync(HttpContext context, string app)
    {
        var (request, refused) = await gate.OpenAsync(context, app);
        if (request is null)
        {
            return refused!;
        }

        var (wanted, unreadable) = OpenImReader.Read(request.Body, OpenImJson.Wire.ParkedRequest);
        if (wanted is null)
        {
            return unreadable!;
        }

        var prefix = apps.KeyOf(request.App, "").ToString();
        var retried = wanted.Type == ParkedRequest.Retry ? await RetryAsync(parked.Of(prefix, Page).Commands, wanted.Replies) : 0;
        var (left, total) = parked.Of(prefix, Page);
        return Results.Json(new ParkedList { Retried = retried, Total = total, Parked = [.. left.Select(command => Show(request.App, command))] }, OpenImJson.Wire.ParkedList);
    }

    private async Task<int> RetryAsync(IReadOnlyList<PendingCommand> all, IReadOnlyList<string> wanted)
    {
        var retried = 0;
        foreach (var command in all)
        {
            if (wanted.Count == 0 || wanted.Contains(OpenImReplyId.Of(ConversationKey.Parse(command.Key), command.Turn, command.Index)))
            {
                retried += await parked.RetryAsync(command) ? 1 : 0;
            }
        }

        return retried;
    }

    private ParkedEvent Show(OpenImApp app, PendingCommand command) => new(
        command.Attempts, command.Problem,
        view.Show(app, ConversationKey.Parse(command.Key), new(command.Turn, command.Index, command.Command, command.Root.ReplyTo))!);
}
