using Bot.Dialogs.Reading;
using Bot.Dialogs.Templates;

namespace Bot.Dialogs.Steps;

/// <summary>Reads a text of a pack: one for all languages, or a map by language.</summary>
/// <param name="pack">What all readers share.</param>
/// <param name="what">What problems call the text.</param>
/// <param name="wordings">Whether it may have several wordings, and others for some channels.</param>
internal sealed class WordsReader(PackReading pack, ProblemText what, bool wordings)
{
    private const string Channels = "channels";
    private const int MostWordings = 20;

    /// <summary>The text; null after a problem.</summary>
    public Words? Read(YamlNode node) => node switch
    {
        YamlMap map => ByLanguage(map),
        _ => Templates(node) is { } templates ? new(new Dictionary<string, IReadOnlyList<TextTemplate>>(), templates) : null,
    };

    private IReadOnlyList<TextTemplate>? Templates(YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                return pack.Template(scalar) is { } template ? [template] : null;
            case YamlList { Items: { Count: > 0 and <= MostWordings } items } when wordings && items.All(item => item is YamlScalar):
                var all = items.Select(item => pack.Template((YamlScalar)item)).ToList();
                return all.Contains(null) ? null : [.. all.OfType<TextTemplate>()];
            default:
                ProblemText several = "";
                if (wordings)
                {
                    several = $", or a list of 1 to {MostWordings} wordings";
                }

                pack.Problems.Error(node.At, "CB0203", $"{what} must be a text{several}, or texts by language ({{ en: ..., zh: ... }}), but this is {node.Kind}.");
                return null;
        }
    }

    private Words? ByLanguage(YamlMap map)
    {
        var byLanguage = new Dictionary<string, IReadOnlyList<TextTemplate>>(StringComparer.Ordinal);
        var channels = new Dictionary<string, Words>(StringComparer.Ordinal);
        var broken = false;
        foreach (var (key, value) in map.Entries)
        {
            if (wordings && key.Text == Channels)
            {
                channels = ByChannel(value);
            }
            else if (!pack.Languages.Contains(key.Text))
            {
                pack.Problems.Error(key.At, "CB0208", $"{what} is given in '{key.Text}', which is not a language of this pack ({string.Join(", ", pack.Languages)}).{Nearest.Hint(key.Text, pack.Languages)}");
            }
            else if (value is not YamlMap && Templates(value) is { } templates)
            {
                byLanguage[key.Text] = templates;
            }
            else
            {
                broken = true;
                WrongWhenMap(value);
            }
        }

        return broken ? null : Complete(map, byLanguage, channels);
    }

    private void WrongWhenMap(YamlNode value)
    {
        if (value is YamlMap)
        {
            pack.Problems.Error(value.At, "CB0203", $"{what} must be a text, but this is {value.Kind}.");
        }
    }

    private Dictionary<string, Words> ByChannel(YamlNode node)
    {
        var channels = new Dictionary<string, Words>(StringComparer.Ordinal);
        if (MapReader.Of(node, $"'{Channels}' of {what}", pack.Problems) is null)
        {
            return channels;
        }

        foreach (var (channel, value) in ((YamlMap)node).Entries)
        {
            var words = Names.CheckPart(channel, "a channel", pack.Problems) ? new WordsReader(pack, $"{what} on {channel.Text}", wordings).Read(value) : null;
            if (words is { Channels.Count: > 0 })
            {
                pack.Problems.Error(value.At, "CB0203", $"{what} on {channel.Text} cannot have channels of its own. Name all channels at one place.");
            }
            else if (words is not null)
            {
                channels[channel.Text] = words;
            }
        }

        return channels;
    }

    private Words? Complete(YamlMap map, Dictionary<string, IReadOnlyList<TextTemplate>> byLanguage, Dictionary<string, Words> channels)
    {
        foreach (var language in pack.Languages.Where(language => !byLanguage.ContainsKey(language)))
        {
            pack.Problems.Warning(map.At, "CB0207", $"{what} has no translation into '{language}'. Customers of that language read another one; add it.");
        }

        var fallback = pack.Languages.Select(byLanguage.GetValueOrDefault).FirstOrDefault(templates => templates is not null);
        if (fallback is null && (map.Entries.Count == 0 || channels.Count > 0))
        {
            pack.Problems.Error(map.At, "CB0203", $"{what} has no text for all channels. Give a text, or one by language: {{ en: ..., zh: ... }}.");
        }

        return fallback is null ? null : new(byLanguage, fallback) { Channels = channels };
    }
}
