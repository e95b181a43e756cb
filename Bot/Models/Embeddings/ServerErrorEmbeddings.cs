using System.ClientModel;
using Bot.Models.Providers;
using Microsoft.Extensions.AI;

namespace Bot.Models.Embeddings;

/// <summary>Keeps what a server says about a failure out of traces and logs, as <see cref="ServerErrorChatClient"/> does.</summary>
internal sealed class ServerErrorEmbeddings(IEmbeddingGenerator<string, Embedding<float>> inner) : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    /// <inheritdoc/>
    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.GenerateAsync(values, options, cancellationToken);
        }
        catch (ClientResultException thrown)
        {
            throw new ServerErrorException(thrown);
        }
    }
}
