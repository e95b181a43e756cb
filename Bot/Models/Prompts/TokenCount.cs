using Microsoft.Extensions.AI;

namespace Bot.Models.Prompts;

/// <summary>How many tokens words have, rather too many than too few: no server's own counting is at hand.</summary>
internal static class TokenCount
{
    private const int PerMessage = 4;

    /// <summary>Of a text: a Chinese character is one, four others are one.</summary>
    public static int Of(string? text)
    {
        var (wide, narrow) = (0, 0);
        foreach (var letter in text ?? "")
        {
            _ = letter >= '\u2e80' ? wide++ : narrow++;
        }

        return wide + ((narrow + 3) / 4);
    }

    /// <summary>Of messages, with what each of them costs by itself.</summary>
    public static int Of(IEnumerable<ChatMessage> messages) => messages.Sum(message => PerMessage + message.Contents.Sum(Of));

    private static int Of(AIContent content) => content switch
    {
        TextContent text => Of(text.Text),
        FunctionCallContent call => Of(call.Name) + (call.Arguments?.Sum(argument => Of(argument.Key) + Of(argument.Value?.ToString())) ?? 0),
        FunctionResultContent result => Of(result.Result?.ToString()),
        _ => 0,
    };
}
