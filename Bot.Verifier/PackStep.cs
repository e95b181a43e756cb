using YamlDotNet.RepresentationModel;

namespace Bot.Verifier;

/// <summary>A step as it is written in a script's file.</summary>
internal sealed class PackStep
{
    private static readonly string[] Speaking = ["say", "ask", "choose", "confirm", "form", "card", "handoff", "rate", "answer", "call"];

    // Only these have words of the engine as well: what an answer should look like, that a person was asked for.
    private static readonly string[] Helping = ["ask", "choose", "confirm", "form", "handoff", "rate"];

    private readonly Dictionary<string, SaidText> _texts = new(StringComparer.Ordinal);

    /// <summary>Reads a step.</summary>
    public PackStep(string script, YamlMappingNode map)
    {
        Script = script;
        Id = Yaml.Text(map, "id");
        Card = Yaml.Text(map, "card");
        Speaks = Speaking.Any(key => Yaml.Has(map, key));
        HasHelp = Helping.Any(key => Yaml.Has(map, key));
        foreach (var scalar in map.AllNodes.OfType<YamlScalarNode>().Where(scalar => scalar.Value is not null))
        {
            _texts.TryAdd(Digest.Short(scalar.Value!), new(scalar.Value!));
        }
    }

    /// <summary>Name of its script.</summary>
    public string Script { get; }

    /// <summary>Its id, where it is written out.</summary>
    public string? Id { get; }

    /// <summary>The card that it shows.</summary>
    public string? Card { get; }

    /// <summary>Whether customers can hear or see something of it.</summary>
    public bool Speaks { get; }

    /// <summary>Whether the engine may say words of its own for it.</summary>
    public bool HasHelp { get; }

    /// <summary>A text of the step by its digest.</summary>
    public SaidText? TextOf(string digest) => _texts.GetValueOrDefault(digest);
}

/// <summary>Reads members of YAML maps.</summary>
internal static class Yaml
{
    /// <summary>A member.</summary>
    public static YamlNode? Member(YamlMappingNode map, string key)
    {
        foreach (var (name, value) in map.Children)
        {
            if (name is YamlScalarNode scalar && scalar.Value == key)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Whether there is a member.</summary>
    public static bool Has(YamlMappingNode map, string key) => Member(map, key) is not null;

    /// <summary>A member's text.</summary>
    public static string? Text(YamlMappingNode map, string key) => (Member(map, key) as YamlScalarNode)?.Value;

    /// <summary>A member's texts: a list of them, or one.</summary>
    public static IReadOnlyList<string> Texts(YamlMappingNode map, string key) => Member(map, key) switch
    {
        YamlSequenceNode list => [.. list.OfType<YamlScalarNode>().Select(item => item.Value ?? "")],
        YamlScalarNode { Value: { Length: > 0 } only } => [only],
        _ => [],
    };
}
