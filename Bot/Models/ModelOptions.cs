using System.ComponentModel.DataAnnotations;
using Bot.Models.Budgets;
using Bot.Models.Embeddings;
using Bot.Models.Providers;

namespace Bot.Models;

/// <summary>The model that answers what nothing scripted did; none by default.</summary>
internal sealed class ModelOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Models";

    /// <summary>Servers to ask, in this order: the next one when one cannot answer.</summary>
    public IList<ProviderOptions> Providers { get; set; } = [];

    /// <summary>The only server, in short: its <see cref="ProviderOptions.Kind"/>. Not together with <see cref="Providers"/>.</summary>
    public string Provider { get; set; } = "";

    /// <summary>The only server's address.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>The only server's model; on Azure the deployment's name.</summary>
    public string Model { get; set; } = "";

    /// <summary>Name of the secret that holds the only server's key (<c>Secrets:NAME</c>); empty for a server without keys.</summary>
    public string Secret { get; set; } = "";

    /// <summary>Send the only server <c>max_tokens</c> in place of <c>max_completion_tokens</c>.</summary>
    public bool? OldMaxTokens { get; set; }

    /// <summary>Time for an answer, all attempts and servers included.</summary>
    /// <value>20 seconds.</value>
    [Range(1, 300)]
    public int TimeoutSeconds { get; set; } = 20;

    /// <summary>Longest answer in tokens.</summary>
    /// <value>600.</value>
    [Range(16, 8000)]
    public int MaxTokens { get; set; } = 600;

    /// <summary>Show words while they come, where the channel can.</summary>
    /// <value>On.</value>
    public bool Streaming { get; set; } = true;

    /// <summary>Have a second call judge each answer before it is shown; takes the time of two and turns streaming off.</summary>
    public bool SelfReview { get; set; }

    /// <summary>Write what was said into traces; for finding faults, never in production.</summary>
    public bool TraceWords { get; set; }

    /// <summary>The model that makes vectors of passages and questions.</summary>
    public EmbeddingOptions Embeddings { get; set; } = new();

    /// <summary>What may be spent.</summary>
    public BudgetOptions Budget { get; set; } = new();

    /// <summary>All servers, whichever way they are given.</summary>
    public IReadOnlyList<ProviderOptions> All => Provider.Length == 0
        ? [.. Providers]
        : [.. Providers, new() { Kind = Provider, Endpoint = Endpoint, Model = Model, Secret = Secret, OldMaxTokens = OldMaxTokens }];

    /// <summary>Whether there is a model.</summary>
    public bool IsConfigured => Provider.Length > 0 || Providers.Count > 0;
}
