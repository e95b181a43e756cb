using Bot.Dialogs.Guidelines.Resolving;
using Bot.Dialogs.Templates;

namespace Bot.Dialogs.Guidelines.Input;

/// <summary>Decides what is said and done about a judged message: the topics' own texts and teams, then the pack's guidelines, of which a refusal wins.</summary>
/// <param name="set">The guidelines.</param>
/// <param name="language">The language of the turn.</param>
/// <param name="ownName">The name by which the customer introduced himself.</param>
internal sealed class InputReplies(GuidelineSet set, string language, string? ownName)
{
    /// <summary>The reply of the topics alone.</summary>
    public InputReply OfTopics(InputVerdict verdict)
    {
        if (verdict.Person is { } person)
        {
            return new([person.In(language)], null);
        }

        var gravest = verdict.Findings.Count > 0 ? verdict.Findings[0].Topic : null;
        var called = verdict.Findings.Select(finding => finding.Topic).FirstOrDefault(topic => topic.Queue is not null && topic.Kind is TopicKind.Person or TopicKind.Emergency);
        var (texts, permitted) = (Texts(verdict), verdict.Permitted);
        if (verdict.AsksOwnName && ownName is not null)
        {
            texts.Insert(0, language == "zh" ? $"您说您叫{ownName}。" : $"You told me that your name is {ownName}.");
            permitted = null;
        }

        return new(texts, permitted)
        {
            Queue = called?.Queue,
            Reason = called?.Name ?? "",
            Priority = called?.Priority ?? "P4",
            Script = verdict.Attack is null && gravest is { Refuses: false } ? gravest.Script : null,
            Refused = verdict.Refuses,
            Intent = Intent(verdict, called),
        };
    }

    /// <summary>The reply with the pack's guidelines.</summary>
    public InputReply WithGuidelines(InputReply reply, InputVerdict verdict, TemplateScope scope, ConditionValues values, IReadOnlyCollection<string> acted)
    {
        var seen = scope.With(values.Find);
        var decision = GuidelineResolver.Resolve(set.Guidelines, guideline => guideline.Effect is not null && Holds(guideline, seen), acted);
        var instead = decision.Fired.FirstOrDefault(guideline => guideline.Effect!.Kind is EffectKind.Refuse or EffectKind.Replace);
        var called = decision.Fired.FirstOrDefault(guideline => guideline.Effect!.Kind is EffectKind.HandOff or EffectKind.Approve);
        var refuses = instead?.Effect!.Kind == EffectKind.Refuse;
        if (instead is not null && (refuses || !verdict.Refuses))
        {
            reply = reply with { Texts = [Said(instead.Effect!, seen)], Permitted = null, Script = null, Refused = reply.Refused || refuses };
        }

        if (called?.Effect is { } effect)
        {
            reply = reply with
            {
                Texts = reply.Texts.Count == 0 ? [Said(effect, seen)] : reply.Texts,
                Permitted = null,
                Script = null,
                Queue = reply.Queue ?? effect.Queue,
                Reason = reply.Queue is null ? called.Name : reply.Reason,
                Priority = reply.Queue is null || string.CompareOrdinal(effect.Priority, reply.Priority) < 0 ? effect.Priority : reply.Priority,
            };
        }

        var added = decision.Fired.Where(guideline => guideline.Effect!.Kind == EffectKind.Add).Select(guideline => Said(guideline.Effect!, seen)).Where(text => text.Length > 0).ToList();
        return reply with { Decision = decision, After = added.Count == 0 || reply.Refused ? null : string.Join("\n\n", added) };
    }

    // A condition that cannot be computed does not let through what it would refuse.
    private static bool Holds(Guideline guideline, TemplateScope scope)
    {
        try
        {
            return guideline.When is null || guideline.When.IsTrue(scope);
        }
        catch (TemplateException)
        {
            return guideline.Effect?.Kind == EffectKind.Refuse;
        }
    }

    // One text for each part of the message, that of its gravest topic; the same text once.
    private List<string> Texts(InputVerdict verdict)
    {
        if (verdict.Findings.FirstOrDefault(finding => finding.Topic.Kind == TopicKind.Emergency) is { Topic.Text: { } emergency })
        {
            return [set.Texts.In(emergency, language)];
        }

        var keys = verdict.Findings.GroupBy(finding => finding.Part).OrderBy(group => group.Key)
            .Select(group => group.First().Topic is { Script: null, Text: { } text } ? text : null).OfType<string>().ToList();
        if (verdict.Attack is not null && !verdict.Findings.Any(finding => finding.Topic.Refuses))
        {
            keys.Insert(0, "refusal");
        }

        return [.. keys.Distinct(StringComparer.Ordinal).Select(key => set.Texts.In(key, language))];
    }

    private static string Intent(InputVerdict verdict, Topic? person) => person?.Name switch
    {
        StandardTopics.Emergency => "distress",
        StandardTopics.Frustrated => "complaint",
        { } name => name,
        null => verdict.Refuses ? "refusal" : "",
    };

    private string Said(GuidelineEffect effect, TemplateScope scope) =>
        effect.Words is { } words ? words.In(language, scope.With(BrandValues.Of(set.Brand, language))).Trim() : set.Texts.In(effect.Text ?? "refusal", language);
}
