using System.Text.Json;
using Bot.Dialogs.Packs.Cards;
using Bot.Dialogs.Reading;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs.Rules;

/// <summary>Cards are valid, small enough, readable by everybody, and every button of them does something.</summary>
internal sealed class CardsRule : IPackRule
{
    /// <summary>The smallest of the limits that Teams documents for a message.</summary>
    private const int MostBytes = 28_000;

    private static readonly string[] Readable = ["text", "title", "label", "placeholder", "altText", "errorMessage", "fallbackText"];
    private static readonly string[] Handled = ["say", "command", "choice", "feedback"];

    /// <inheritdoc/>
    public void Check(PackDraft pack, ProblemList problems)
    {
        foreach (var name in pack.Reading.Cards.Where(card => card.Value is not null).Select(card => card.Key).Order(StringComparer.Ordinal))
        {
            var file = $"cards/{name}.json";
            if (CardPartReader.Read(file, pack.Source.Files[file]) is { } card)
            {
                new CardShape(pack.Settings.Languages, problems).Check(card);
                Size(card, pack.Source.Files[file], problems);
                Words(card, pack.Settings.Languages, problems);
                Pictures(card, problems);
                Actions(card, Questions(pack, name), problems);
            }
        }
    }

    // An input is an answer when a question of its name is open in a script that shows the card.
    private static HashSet<string> Questions(PackDraft pack, string card) =>
    [
        .. pack.Scripts.Where(script => script.Steps.Any(step => step is CardStep shown && shown.Card == card))
            .SelectMany(script => script.Steps).Where(step => step.Pauses).SelectMany(step => step.Sets),
    ];

    private static void Size(CardPart card, ReadOnlyMemory<byte> json, ProblemList problems)
    {
        using var document = JsonDocument.Parse(json, new() { CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });
        var size = JsonSerializer.SerializeToUtf8Bytes(document.RootElement).Length;
        if (size > MostBytes)
        {
            problems.Warning(card.At, "CB0702", $"The card has {size} bytes before any value is filled in; Teams shows no message beyond {MostBytes}. Split it, or take parts out.");
        }
    }

    private static void Words(CardPart card, IReadOnlyList<string> languages, ProblemList problems)
    {
        foreach (var (name, value) in card.All().SelectMany(part => part.Members).Where(member => Readable.Contains(member.Key) && member.Value.IsText(languages)))
        {
            foreach (var language in languages.Where(language => value[language] is null))
            {
                problems.Warning(value.At, "CB0207", $"'{name}' has no translation into '{language}'. Customers of that language read another one; add it.");
            }
        }
    }

    private static void Pictures(CardPart card, ProblemList problems)
    {
        foreach (var image in card.All().Where(part => part.Word("type") is "Image" or "Media"))
        {
            if (image["altText"] is not { } alt || (alt.Kind == JsonValueKind.String && alt.Text.Trim().Length == 0))
            {
                problems.Warning(image.At, "CB0704", $"The picture has no 'altText', so that customers who do not see it learn nothing of it. Say in a few words what it shows.");
            }
        }
    }

    private static void Actions(CardPart card, HashSet<string> questions, ProblemList problems)
    {
        var parts = card.All().ToList();
        var inputs = parts.Where(part => part.Word("type")?.StartsWith("Input.", StringComparison.Ordinal) == true).ToList();
        var submits = parts.Where(part => part.Word("type") is "Action.Submit" or "Action.Execute").ToList();
        var answers = inputs.Any(input => input.Word("id") is not { } id || questions.Contains(id));
        foreach (var action in submits.Where(action => !answers && !IsHandled(action, questions)))
        {
            problems.Error(
                action.At,
                "CB0703",
                $"Nobody handles this button: the bot would not understand what it sends. Give it \"data\": {{ \"channelbot\": {{ \"say\": \"...\" }} }}, or an input whose 'id' is the name of a question that the script asks next.");
        }

        if (inputs.Count > 0 && submits.Count == 0)
        {
            problems.Error(inputs[0].At, "CB0706", $"The card asks for something, but has no button to send it. Add an action of the type Action.Submit.");
        }

        foreach (var toggle in parts.Where(part => part.Word("type") == "Action.ToggleVisibility"))
        {
            Targets(toggle, parts, problems);
        }
    }

    private static bool IsHandled(CardPart action, HashSet<string> questions) =>
        action["data"] is { } data
        && (data.IsFilled || data["msteams"] is not null || (data["channelbot"] is { } own && (own.IsFilled || own.Members.Any(member => Handled.Contains(member.Key)))) || data.Members.Any(member => questions.Contains(member.Key)));

    private static void Targets(CardPart toggle, List<CardPart> parts, ProblemList problems)
    {
        var ids = parts.Select(part => part.Word("id")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var target in toggle["targetElements"]?.Items ?? [])
        {
            var id = target.Kind == JsonValueKind.String ? target : target["elementId"];
            if (id is { Kind: JsonValueKind.String, IsFilled: false } && !ids.Contains(id.Text))
            {
                problems.Error(id.At, "CB0703", $"This button shows or hides '{id.Text}', which is not in the card.{Nearest.Hint(id.Text, ids)} Give a part of the card this 'id'.");
            }
        }
    }
}
