using Bot.Conversations;

namespace Bot.Channels.Lanying;

/// <summary>Where an answer grows.</summary>
/// <param name="Key">The conversation.</param>
/// <param name="App">The app.</param>
/// <param name="Place">Where to.</param>
/// <param name="Asked">What it answers.</param>
/// <param name="CallId">The call that brings it.</param>
/// <param name="Begun">The message that the call began before the host broke off; 0: none.</param>
internal sealed record LanyingChat(ConversationKey Key, LanyingApp App, LanyingPlace Place, LanyingAsked? Asked, string CallId, long Begun)
{
    /// <summary>Names the answer.</summary>
    public string Name => $"{Key}|{CallId}|stream";
}
