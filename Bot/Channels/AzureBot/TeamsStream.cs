using Bot.Connector.Client;
using Bot.Connector.Schema;
using Bot.Conversations.Live;

namespace Bot.Channels.AzureBot;

/// <summary>Shows a growing answer in a personal chat of Teams: at most one request a second, each with all words so far.</summary>
internal sealed class TeamsStream(ConnectorClient client, ConversationReference reference, string? replyTo, TeamsStreams streams) : IReplyStream
{
    private const int Forbidden = 403;
    private int _number;

    /// <inheritdoc/>
    public string? Id { get; private set; }

    /// <inheritdoc/>
    public TimeSpan Pace { get; } = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public bool PacesEnd => true;

    /// <inheritdoc/>
    public async Task<Showing> ShowAsync(string words, CancellationToken cancellationToken)
    {
        var outcome = await client.SendAsync(StreamInfo.Growing(words, Id, ++_number).AsMessageTo(reference, replyTo), cancellationToken);
        switch (outcome)
        {
            case SendOutcome.Delivered delivered:
                Id ??= delivered.Id.Length > 0 ? delivered.Id : null;
                return Id is null ? Showing.Over : Showing.Shown;
            case SendOutcome.Retry when Id is not null:
                return Showing.Later;
            case SendOutcome.Refused refused when Id is not null && WasStopped(refused):
                streams.Note(Id, TeamsStreamEnd.Stopped);
                return Showing.Stopped;
            case SendOutcome.Refused { Status: Forbidden } when Id is not null:
                // Too long in time or size: Teams closed the stream; the message behind it can still be written.
                streams.Note(Id, TeamsStreamEnd.Closed);
                return Showing.Over;
            default:
                return Showing.Over;
        }
    }

    /// <inheritdoc/>
    public void End()
    {
        // The reply that comes next ends it, with the stream's id.
    }

    private static bool WasStopped(SendOutcome.Refused refused) =>
        refused.Status == 410 || (refused.Status == Forbidden && refused.Message.Contains("cancel", StringComparison.OrdinalIgnoreCase));
}
