using Microsoft.Extensions.AI;

namespace Bot.Models.Prompts;

/// <summary>Messages for servers that take one system message only.</summary>
internal static class SystemMessages
{
    /// <summary>All that the host says, as one message at the front; the others in their order.</summary>
    public static IReadOnlyList<ChatMessage> AsOne(IReadOnlyList<ChatMessage> messages)
    {
        var words = string.Join("\n\n", messages.Where(message => message.Role == ChatRole.System).Select(message => message.Text));
        return [new(ChatRole.System, words), .. messages.Where(message => message.Role != ChatRole.System)];
    }
}
