using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json.Nodes;

namespace Bot.Models.Providers;

/// <summary>Renames <c>max_completion_tokens</c> for servers that know only <c>max_tokens</c>.</summary>
internal sealed class OldMaxTokensPolicy : PipelinePolicy
{
    public override void Process(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        Rename(message);
        ProcessNext(message, pipeline, currentIndex);
    }

    public override async ValueTask ProcessAsync(PipelineMessage message, IReadOnlyList<PipelinePolicy> pipeline, int currentIndex)
    {
        Rename(message);
        await ProcessNextAsync(message, pipeline, currentIndex);
    }

    private static void Rename(PipelineMessage message)
    {
        if (message.Request.Content is not { } content)
        {
            return;
        }

        using var written = new MemoryStream();
        content.WriteTo(written, message.CancellationToken);
        if (JsonNode.Parse(written.ToArray()) is JsonObject body && body.Remove("max_completion_tokens", out var most))
        {
            body["max_tokens"] = most;
            message.Request.Content = BinaryContent.Create(BinaryData.FromString(body.ToJsonString()));
        }
    }
}
