namespace Bot.Models.Providers;

/// <summary>What servers of one make have in common.</summary>
/// <param name="Name">As the configuration writes it.</param>
/// <param name="Endpoint">Where it is when nobody says otherwise; empty when there is no such place.</param>
internal sealed record ProviderKind(string Name, string Endpoint)
{
    private static readonly ProviderKind[] Known =
    [
        new("azure", ""),
        new("openai", ""),
        new("ollama", "http://localhost:11434/v1") { OldMaxTokens = true },
        // Chat templates of many open models take one system message only, and only at the front.
        new("vllm", "http://localhost:8000/v1") { OneSystemMessage = true },
        new("deepseek", "https://api.deepseek.com/v1") { OldMaxTokens = true },
        new("qwen", "https://dashscope.aliyuncs.com/compatible-mode/v1") { OldMaxTokens = true },
    ];

    /// <summary>Knows only the old name of the answer's limit.</summary>
    public bool OldMaxTokens { get; init; }

    /// <summary>Takes one system message only.</summary>
    public bool OneSystemMessage { get; init; }

    /// <summary>The names of all kinds.</summary>
    public static string Names => string.Join(", ", Known.Select(kind => kind.Name));

    /// <summary>The kind of a name; null when there is none.</summary>
    public static ProviderKind? Find(string name) => Array.Find(Known, kind => kind.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
