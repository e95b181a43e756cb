using System.Text;
using Bot.Dialogs.Packs;

namespace Bot.Releases;

/// <summary>The pack that a new one begins as: small, commented, complete.</summary>
internal static class StarterPack
{
    private const string Prefix = "starter/";

    private const string PlaceOfName = "pack: my-shop";

    /// <summary>Its files, under a name.</summary>
    public static PackSource Named(string name)
    {
        var assembly = typeof(StarterPack).Assembly;
        var files = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames().Where(resource => resource.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            var text = reader.ReadToEnd().Replace(PlaceOfName, $"pack: {name}", StringComparison.Ordinal);
            files[resource[Prefix.Length..].Replace('\\', '/')] = Encoding.UTF8.GetBytes(text);
        }

        return new(files);
    }
}
