using System.Text.Json;

namespace Bot.Tests.Models;

/// <summary>One customer's conversation with a bot over one of its channels.</summary>
internal interface IDoor : IAsyncDisposable
{
    /// <summary>The customer writes.</summary>
    Task SayAsync(string text);

    /// <summary>The customer presses a button of a card.</summary>
    Task PressAsync(JsonElement data);

    /// <summary>The bot's messages so far, once there are so many.</summary>
    Task<IReadOnlyList<JsonElement>> RepliesAsync(int count);
}
