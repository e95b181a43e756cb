namespace Bot.Dialogs.Packs.Schemas;

/// <summary>JSON Schemas of a pack's files, for editors: names that complete themselves, and mistakes shown while they are made.</summary>
public static class PackSchemas
{
    /// <summary>Every schema by the name of its file.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["guidelines.schema.json"] = GuidelinesSchema.Make(),
        ["pack.schema.json"] = SettingsSchema.Make(),
        ["scripts.schema.json"] = ScriptSchema.Make(),
        ["services.schema.json"] = ServicesSchema.Make(),
        ["tests.schema.json"] = TestsSchema.Make(),
    };
}
