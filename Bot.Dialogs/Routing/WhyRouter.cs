using Bot.Dialogs.Certificates;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Scripts;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Routing;

/// <summary>Remembers where an answer came from, and tells it when the customer asks why.</summary>
internal sealed class WhyRouter(ReleaseContent content, Turn turn)
{
    private static readonly BlockSource Source = new("standing");

    /// <summary>Remembers the sources of the reply that is about to be finished; the button only stands where more than a script spoke.</summary>
    public void Mark()
    {
        if (!turn.Settings.Why || turn.Reply.IsEmpty)
        {
            return;
        }

        var sources = turn.Reply.Blocks.SelectMany(Of).Distinct().ToList();
        if (sources.Count > 0)
        {
            turn.State = turn.State with { Why = sources };
            turn.Reply.Explains = sources.Exists(source => source.Kind is "service" or "passage" or "model");
        }
    }

    /// <summary>Tells where the last answer came from.</summary>
    public void Tell()
    {
        var brand = turn.Settings.BrandName(turn.Language);
        var words = turn.State.Why.Select(source => WhyWords.Of(source, Title(source.Name), brand, turn.Language)).Distinct();
        turn.Reply.Say(turn.State.Why.Count == 0 ? WhyWords.Nothing(turn.Language) : string.Join(turn.Language == "zh" ? "" : " ", words), Source);
    }

    private string Title(string? script) => script is null ? "" : content.Scripts.GetValueOrDefault(script)?.TitleIn(turn.Language) ?? script;

    private IEnumerable<AnswerSource> Of(ReplyBlock block)
    {
        var source = block.Source;
        switch (source.Kind)
        {
            case "script" when source.Script is { } script && content.Scripts.TryGetValue(script, out var whole):
                yield return new("script", script);
                if (Service(whole, source) is { } service)
                {
                    yield return new("service", service);
                }

                break;
            case "model" or "guideline" or "person":
                yield return new(source.Kind);
                break;
            case "passage":
                yield return new("passage", content.Knowledge?.ById(source.Name ?? "")?.Source);
                break;
        }
    }

    private string? Service(DialogScript script, BlockSource source)
    {
        foreach (var text in turn.Certify.Texts)
        {
            if (ReferenceEquals(text.Source, source) && text.Names.Count > 0)
            {
                return CertificateMaker.ServiceOf(script.Steps, text.Names);
            }
        }

        return null;
    }
}
