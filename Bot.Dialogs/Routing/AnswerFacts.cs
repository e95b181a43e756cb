using System.Text.Json;
using Bot.Dialogs.Guidelines.Output;
using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Scripts;
using Bot.Dialogs.Slots;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Routing;

/// <summary>What makes the statements of a model's answer legitimate: of the release, of the conversation and of this turn. What customers claimed is none of it.</summary>
public static class AnswerFacts
{
    /// <summary>The facts for an answer; null when the pack has no guidelines, so that nothing is gated.</summary>
    /// <param name="release">The release the conversation is on.</param>
    /// <param name="state">The conversation while the answer is awaited.</param>
    /// <param name="language">Language of the answer.</param>
    /// <param name="at">When it is given.</param>
    /// <param name="results">What services gave when the model called them.</param>
    public static GateFacts? Of(Release release, ConversationState state, string language, DateTimeOffset at, IReadOnlyList<ToolResult> results)
    {
        ArgumentNullException.ThrowIfNull(release);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(results);
        return Of(release.Content, state, language, at, results);
    }

    internal static GateFacts? Of(ReleaseContent content, ConversationState state, string language, DateTimeOffset at, IReadOnlyList<ToolResult> results)
    {
        if (content.Standing is not { } standing)
        {
            return null;
        }

        var (texts, memory) = (content.Guidelines.Texts, state.Guidelines ?? new());
        return new()
        {
            Standing = standing,
            Texts = new() { Refusal = texts.In("refusal", language), Unknown = texts.In("unknown", language), HandOff = texts.In("approval", language), Disclosure = texts.In("ai_disclosure", language) },
            Language = language,
            Passages = [.. Passages(content, state)],
            Results = [.. memory.Results, .. results.Where(result => result.Failure is null && result.Value is not null).Select(result => JsonText.Readable(result.Value!.Value))],
            Own = [.. Own(content, state)],
            OwnNames = memory.OwnName is { } name ? [name] : state.Customer?.Name is { Length: > 0 } known ? [known] : [],
            SuppliedNames = memory.Supplied,
            CustomerWords = [.. state.History.Where(line => line is { ByCustomer: true, Refused: false }).Select(line => line.Text), .. state.Model is { } asked ? [asked.Question] : (string[])[]],
            Kind = Kind(memory),
            Done = [.. results.Where(result => result.Failure is null).Select(result => $"{result.Service}.{result.Operation}")],
            Today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, content.Settings.TimeZone).DateTime),
        };
    }

    // The passages that this answer was asked from; others prove nothing.
    private static IEnumerable<string> Passages(ReleaseContent content, ConversationState state) =>
        (state.Model?.Passages ?? []).Select(id => content.Knowledge?.ById(id)).OfType<Passage>().Select(passage => $"{passage.Question}\n{passage.Text}");

    // What the login, services and typed questions gave. Free text is the customer's, and proves nothing.
    private static IEnumerable<string> Own(ReleaseContent content, ConversationState state)
    {
        if (state.Customer is { } customer)
        {
            yield return string.Join(' ', customer.Attributes.Values.Append(customer.Name ?? "").Append(customer.Id));
        }

        foreach (var frame in state.Frames)
        {
            var script = content.Scripts.GetValueOrDefault(frame.Script);
            foreach (var (name, value) in frame.Answers.Where(answer => IsFirm(script, answer.Key)))
            {
                yield return value.ToString();
            }
        }

        foreach (var value in state.Remembered.Values.Where(value => value.ValueKind is JsonValueKind.Number or JsonValueKind.Object or JsonValueKind.Array))
        {
            yield return JsonText.Readable(value);
        }
    }

    private static bool IsFirm(DialogScript? script, string name) =>
        script?.Steps.FirstOrDefault(step => step.Sets.Contains(name)) is not null and not AskStep { Slot: TextSlot or AddressSlot } and not RememberStep and not FormStep and not AnswerStep;

    private static TurnKind Kind(GuidelineMemory memory) => memory.Intent switch
    {
        "complaint" => TurnKind.Complaint,
        "urgent" or "fraud" => TurnKind.Urgent,
        "privacy" => TurnKind.Privacy,
        "distress" => TurnKind.Distress,
        "refusal" => TurnKind.Refusal,
        _ => memory.Declined ? TurnKind.Declined : TurnKind.Normal,
    };
}
