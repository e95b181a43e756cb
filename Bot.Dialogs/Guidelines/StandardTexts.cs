using System.Collections.Frozen;
using System.Text.Json;
using Bot.Dialogs.Templates;

namespace Bot.Dialogs.Guidelines;

/// <summary>The fixed texts that every pack has, in both languages; a pack may say each of them otherwise.</summary>
internal static class StandardTexts
{
    private static readonly Lazy<FrozenDictionary<string, TextTemplate>> English = new(() => Load("Texts.en.json"));
    private static readonly Lazy<FrozenDictionary<string, TextTemplate>> Chinese = new(() => Load("Texts.zh.json"));

    /// <summary>Their names.</summary>
    public static IEnumerable<string> Keys => English.Value.Keys;

    /// <summary>The texts of a language.</summary>
    public static FrozenDictionary<string, TextTemplate> In(string language) => (language == "zh" ? Chinese : English).Value;

    private static FrozenDictionary<string, TextTemplate> Load(string name)
    {
        using var stream = typeof(StandardTexts).Assembly.GetManifestResourceStream($"Bot.Dialogs.Guidelines.{name}")
            ?? throw new InvalidOperationException($"The resource {name} is missing in the build.");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.EnumerateObject().ToFrozenDictionary(entry => entry.Name, entry => TextTemplate.Parse(entry.Value.GetString()!).Template!, StringComparer.Ordinal);
    }
}
