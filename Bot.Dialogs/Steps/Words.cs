using Bot.Dialogs.Templates;

namespace Bot.Dialogs.Steps;

/// <summary>A text of the pack, compiled: by language, in one wording or several, with others for some channels.</summary>
internal sealed class Words(IReadOnlyDictionary<string, IReadOnlyList<TextTemplate>> wordings, IReadOnlyList<TextTemplate> fallback)
{
    /// <summary>What is said on some channels instead, by the channel's id.</summary>
    public IReadOnlyDictionary<string, Words> Channels { get; init; } = new Dictionary<string, Words>();

    /// <summary>Root names of the values that it reads.</summary>
    public IEnumerable<string> Names => wordings.Values.Append(fallback)
        .SelectMany(all => all.SelectMany(template => template.Names))
        .Concat(Channels.Values.SelectMany(words => words.Names))
        .Distinct(StringComparer.Ordinal);

    /// <summary>Fills it in.</summary>
    public string In(string language, TemplateScope scope) => Choose(language, scope).Render(scope);

    /// <summary>The wording for a language, a channel and a turn.</summary>
    public TextTemplate Choose(string language, TemplateScope scope)
    {
        if (Channels.TryGetValue(scope.Channel, out var others))
        {
            return others.Choose(language, scope);
        }

        var all = wordings.GetValueOrDefault(language, fallback);
        return all.Count == 1 ? all[0] : all[(int)(scope.Draw(all[0].Text) % (uint)all.Count)];
    }

    /// <summary>The text, when it is the same for all languages, channels and values.</summary>
    public string? Constant =>
        Channels.Count == 0 && wordings.Values.Append(fallback).SelectMany(all => all).ToList() is { } all && all.TrueForAll(template => template.IsConstant && template.Text == all[0].Text) ? all[0].Text : null;

    /// <summary>Every wording, with its language; the first language for one that is for all.</summary>
    public IEnumerable<TextTemplate> All => wordings.Values.Append(fallback).SelectMany(all => all).Concat(Channels.Values.SelectMany(words => words.All)).Distinct();

    /// <summary>As it was written, for labels that need no values.</summary>
    public string Written(string language) => wordings.GetValueOrDefault(language, fallback)[0].Text;
}
