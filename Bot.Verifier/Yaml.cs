using YamlDotNet.RepresentationModel;

namespace Bot.Verifier;

/// <summary>Reads members of YAML maps.</summary>
internal static class Yaml
{
    public static YamlNode? Member(YamlMappingNode map, string key) => map.Children.FirstOrDefault(member => member.Key is YamlScalarNode name && name.Value == key).Value;

    public static bool Has(YamlMappingNode map, string key) => Member(map, key) is not null;

    public static string? Text(YamlMappingNode map, string key) => (Member(map, key) as YamlScalarNode)?.Value;

    // A list of them, or one.
    public static List<string> Texts(YamlMappingNode map, string key) => Member(map, key) switch
    {
        YamlSequenceNode list => [.. list.OfType<YamlScalarNode>().Select(item => item.Value ?? "")],
        YamlScalarNode { Value: { Length: > 0 } only } => [only],
        _ => [],
    };
}
