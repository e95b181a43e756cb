using System.ComponentModel.DataAnnotations;
using Bot.Models.Providers;

namespace Bot.Models.Embeddings;

/// <summary>The model that makes vectors of passages and questions; none by default. Section <c>Models:Embeddings</c>.</summary>
internal sealed class EmbeddingOptions
{
    /// <summary>What kind of server it is; see <see cref="ProviderKind"/>.</summary>
    public string Kind { get; set; } = "openai";

    /// <summary>Base address: of the Azure resource, or the one that ends with <c>/v1</c>.</summary>
    /// <value>The kind's own, where it has one.</value>
    public string Endpoint { get; set; } = "";

    /// <summary>The model's name; on Azure the deployment's. Empty: there is no such model.</summary>
    public string Model { get; set; } = "";

    /// <summary>Name of the secret that holds the key (<c>Secrets:NAME</c>); empty for a server without keys.</summary>
    public string Secret { get; set; } = "";

    /// <summary>Numbers of a vector, for models that can make shorter ones.</summary>
    /// <value>Absent: as many as the model makes.</value>
    [Range(8, 4_096)]
    public int? Dimensions { get; set; }

    /// <summary>How long a question waits for its vector; after that only its words count.</summary>
    /// <value>3 seconds.</value>
    [Range(1, 60)]
    public int TimeoutSeconds { get; set; } = 3;

    /// <summary>How long the server is left alone after a failure.</summary>
    /// <value>30 seconds.</value>
    [Range(1, 3_600)]
    public int BreakSeconds { get; set; } = 30;

    /// <summary>Whether there is such a model.</summary>
    public bool IsConfigured => Model.Length > 0;

    /// <summary>The server.</summary>
    public ProviderOptions Server => new() { Kind = Kind, Endpoint = Endpoint, Model = Model, Secret = Secret };
}
