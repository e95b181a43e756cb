using System.Text.Json;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Replies.Rendering;

namespace Bot.Channels.AzureBot;

/// <summary>All that a turn said, as the one thing that may answer a pressed button: a card, or a short text.</summary>
internal static class InvokeCard
{
    /// <summary>Makes the answer; no reply loses a block or a choice.</summary>
    /// <param name="replies">What the bot says.</param>
    /// <param name="host">The host's address as customers reach it, put before addresses that are relative to it.</param>
    /// <returns>The answer; null when it is more than the client takes as one.</returns>
    public static InvokeAnswer? Of(IReadOnlyList<Reply> replies, string host)
    {
        Reply[] absolute = [.. replies.Select(reply => AbsoluteAddresses.In(reply, host))];
        // Only Teams sends presses that are answered so.
        return absolute is [{ Choices.Count: 0, ByModel: false, Blocks: [TextBlock only] }]
            ? ChannelProfile.Teams.Text.Takes(only.Text) ? InvokeAnswer.Message(only.Text) : null
            : AdaptiveCardRenderer.RenderOneCard(absolute, ChannelProfile.Teams) is { } card ? InvokeAnswer.Card(JsonSerializer.SerializeToNode(card)!)
            : null;
    }
}
