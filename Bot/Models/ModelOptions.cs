using System.ComponentModel.DataAnnotations;

namespace Bot.Models;

/// <summary>The model that answers what nothing scripted does; none by default.</summary>
internal sealed class ModelOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Models";

    /// <summary><c>azure</c>, <c>openai</c> (anything that speaks OpenAI's chat completions), or nothing.</summary>
    [RegularExpression("(?i)^(azure|openai)?$", ErrorMessage = "Models:Provider is azure, openai or empty.")]
    public string Provider { get; set; } = "";

    /// <summary>Base address: of the Azure resource, or the one that ends with <c>/v1</c>.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>The model's name; on Azure the deployment's.</summary>
    public string Model { get; set; } = "";

    /// <summary>Name of the secret that holds the key (<c>Secrets:NAME</c>); empty for a server without keys.</summary>
    public string Secret { get; set; } = "";

    /// <summary>Time for an answer, the second attempt included.</summary>
    /// <value>20 seconds.</value>
    [Range(1, 300)]
    public int TimeoutSeconds { get; set; } = 20;

    /// <summary>Longest answer in tokens.</summary>
    /// <value>600.</value>
    [Range(16, 8000)]
    public int MaxTokens { get; set; } = 600;

    /// <summary>Send <c>max_tokens</c> in place of <c>max_completion_tokens</c>, for servers that know only the old name.</summary>
    public bool OldMaxTokens { get; set; }

    /// <summary>Whether there is a model.</summary>
    public bool IsConfigured => Provider.Length > 0;
}
