using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Packs;

/// <summary>Looks whether texts of free maps exist in all languages.</summary>
internal static class Translations
{
    /// <summary>Tells which are missing. A map of nothing but languages is a text.</summary>
    public static void Check(string name, YamlNode node, IReadOnlyList<string> languages, ProblemList problems)
    {
        switch (node)
        {
            case YamlList list:
                foreach (var item in list.Items)
                {
                    Check(name, item, languages, problems);
                }

                break;
            case YamlMap { Entries.Count: > 0 } text when text.Keys.All(languages.Contains):
                foreach (var language in languages.Where(language => text[language] is null))
                {
                    problems.Warning(text.At, "CB0207", $"'{name}' has no translation into '{language}'. Customers of that language read another one; add it.");
                }

                break;
            case YamlMap map:
                foreach (var (key, value) in map.Entries)
                {
                    Check(key.Text, value, languages, problems);
                }

                break;
        }
    }
}
