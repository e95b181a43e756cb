using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.AI.OpenAI;
using Microsoft.Extensions.AI;
using OpenAI;

namespace Bot.Models;

/// <summary>Makes the chat client that the settings ask for.</summary>
internal static class ModelClient
{
    /// <summary>Makes it.</summary>
    /// <param name="options">The settings; a model is configured.</param>
    /// <param name="key">The key; absent for a server without keys.</param>
    public static IChatClient Create(ModelOptions options, string? key)
    {
        var endpoint = new Uri(options.Endpoint);
        // The libraries refuse an empty key; servers without keys ignore what they get.
        var credential = new ApiKeyCredential(string.IsNullOrEmpty(key) ? "none" : key);
        var client = options.Provider.Equals("azure", StringComparison.OrdinalIgnoreCase)
            ? new AzureOpenAIClient(endpoint, credential, Prepared(new AzureOpenAIClientOptions(), options))
            : new OpenAIClient(credential, Prepared(new OpenAIClientOptions { Endpoint = endpoint }, options));
        return client.GetChatClient(options.Model).AsIChatClient();
    }

    private static T Prepared<T>(T client, ModelOptions options)
        where T : ClientPipelineOptions
    {
        // The runner tries again itself, within one time limit for all attempts.
        client.RetryPolicy = new ClientRetryPolicy(0);
        client.NetworkTimeout = TimeSpan.FromSeconds(options.TimeoutSeconds);
        if (options.OldMaxTokens)
        {
            client.AddPolicy(new OldMaxTokensPolicy(), PipelinePosition.PerCall);
        }

        return client;
    }
}
