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

    public string Script { get; }

    /// <summary>Its id, where it is written out.</summary>
    public string? Id { get; }

    public string? Card { get; }

    /// <summary>Whether customers can hear or see something of it.</summary>
    public bool Speaks { get; }

    /// <summary>Whether the engine may say words of its own for it.</summary>
    public bool HasHelp { get; }

    /// <summary>A text of the step by its digest.</summary>
    public SaidText? TextOf(string digest) => _texts.GetValueOrDefault(digest);
}
