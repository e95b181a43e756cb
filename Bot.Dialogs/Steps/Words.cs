using Bot.Dialogs.Templates;

namespace Bot.Dialogs.Steps;

/// <summary>A text of the pack in its languages, compiled.</summary>
internal sealed class Words(IReadOnlyDictionary<string, TextTemplate> templates, TextTemplate fallback)
{
    /// <summary>Root names of the values that it reads.</summary>
    public IEnumerable<string> Names => templates.Values.Append(fallback).SelectMany(template => template.Names).Distinct(StringComparer.Ordinal);

    /// <summary>Fills it in.</summary>
    public string In(string language, TemplateScope scope) => (templates.TryGetValue(language, out var template) ? template : fallback).Render(scope);

    /// <summary>As it was written, for labels that need no values.</summary>
    public string Written(string language) => (templates.TryGetValue(language, out var template) ? template : fallback).Text;
}
