using System.ComponentModel.DataAnnotations;

namespace Bot.Models.Providers;

/// <summary>A server of models; section <c>Models:Providers:N</c>.</summary>
internal sealed class ProviderOptions
{
    /// <summary>What logs call it.</summary>
    /// <value>The model's name.</value>
    public string Name { get => field.Length > 0 ? field : Model; set; } = "";

    /// <summary><c>azure</c>, <c>openai</c>, <c>ollama</c>, <c>vllm</c>, <c>deepseek</c> or <c>qwen</c>; see <see cref="ProviderKind"/>.</summary>
    public string Kind { get; set; } = "openai";

    /// <summary>Base address: of the Azure resource, or the one that ends with <c>/v1</c>.</summary>
    /// <value>The kind's own, where it has one.</value>
    public string Endpoint { get; set; } = "";

    /// <summary>The model's name; on Azure the deployment's.</summary>
    public string Model { get; set; } = "";

    /// <summary>Name of the secret that holds the key (<c>Secrets:NAME</c>); empty for a server without keys.</summary>
    public string Secret { get; set; } = "";

    /// <summary>Time for one attempt.</summary>
    /// <value>Absent: <see cref="ModelOptions.TimeoutSeconds"/>.</value>
    [Range(1, 300)]
    public int? TimeoutSeconds { get; set; }

    /// <summary>Calls at a time; more wait their turn, within their own time.</summary>
    /// <value>8.</value>
    [Range(1, 10_000)]
    public int MaxConcurrent { get; set; } = 8;

    /// <summary>Tokens that question and answer may have together.</summary>
    /// <value>8192.</value>
    [Range(1_024, 10_000_000)]
    public int ContextTokens { get; set; } = 8_192;

    /// <summary>Failures in a row, nearly, after which the server is left alone for <see cref="BreakSeconds"/>.</summary>
    /// <value>5 within half a minute, when they are at least half of the calls.</value>
    [Range(2, 1_000)]
    public int BreakAfter { get; set; } = 5;

    /// <summary>How long a failing server is left alone.</summary>
    /// <value>30 seconds.</value>
    [Range(1, 3_600)]
    public int BreakSeconds { get; set; } = 30;

    /// <summary>Send <c>max_tokens</c> in place of <c>max_completion_tokens</c>.</summary>
    /// <value>Absent: what the kind takes.</value>
    public bool? OldMaxTokens { get; set; }

    /// <summary>Send all that the host says as one system message at the front.</summary>
    /// <value>Absent: what the kind takes.</value>
    public bool? OneSystemMessage { get; set; }

    /// <summary>Price of a million tokens of the question, in the currency of <see cref="Budgets.BudgetOptions"/>.</summary>
    [Range(0, 1_000_000)]
    public double InputPrice { get; set; }

    /// <summary>Price of a million tokens of the answer.</summary>
    [Range(0, 1_000_000)]
    public double OutputPrice { get; set; }
}
