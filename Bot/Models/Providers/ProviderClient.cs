using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.AI.OpenAI;
using Microsoft.Extensions.AI;
using OpenAI;

namespace Bot.Models.Providers;

/// <summary>Makes the clients of a server.</summary>
internal static class ProviderClient
{
    /// <summary>Makes the one for answers.</summary>
    /// <param name="options">The server.</param>
    /// <param name="key">The key; absent for a server without keys.</param>
    public static IChatClient Create(ProviderOptions options, string? key) => Client(options, key).GetChatClient(options.Model).AsIChatClient();

    /// <summary>Makes the one for vectors.</summary>
    /// <param name="options">The server.</param>
    /// <param name="key">The key; absent for a server without keys.</param>
    /// <param name="dimensions">Numbers of a vector; absent: as many as the model makes.</param>
    public static IEmbeddingGenerator<string, Embedding<float>> CreateEmbeddings(ProviderOptions options, string? key, int? dimensions) =>
        Client(options, key).GetEmbeddingClient(options.Model).AsIEmbeddingGenerator(dimensions);

    private static OpenAIClient Client(ProviderOptions options, string? key)
    {
        var kind = ProviderKind.Find(options.Kind)!;
        var endpoint = new Uri(options.Endpoint.Length > 0 ? options.Endpoint : kind.Endpoint);
        // The libraries refuse an empty key; servers without keys ignore what they get.
        var credential = new ApiKeyCredential(string.IsNullOrEmpty(key) ? "none" : key);
        return kind.Name == "azure"
            ? new AzureOpenAIClient(endpoint, credential, Prepared(new AzureOpenAIClientOptions(), options, kind))
            : new OpenAIClient(credential, Prepared(new OpenAIClientOptions { Endpoint = endpoint }, options, kind));
    }

    private static T Prepared<T>(T client, ProviderOptions options, ProviderKind kind)
        where T : ClientPipelineOptions
    {
        // The host tries again itself, within one time limit for all attempts and servers.
        client.RetryPolicy = new ClientRetryPolicy(0);
        client.NetworkTimeout = Timeout.InfiniteTimeSpan;
        client.Transport = new HttpClientPipelineTransport(Http());
        if (options.OldMaxTokens ?? kind.OldMaxTokens)
        {
            client.AddPolicy(new OldMaxTokensPolicy(), PipelinePosition.PerCall);
        }

        return client;
    }

    private static HttpClient Http() => new(new AnswerLimit(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    }))
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
