using System.Text.Json;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Replies.Rendering;

namespace Bot.Dialogs.Testing;

/// <summary>What a customer can read and press on a reply.</summary>
internal static class ReplyReading
{
    /// <summary>What can be pressed on a reply: its choices and its cards' actions.</summary>
    public static IEnumerable<(string Label, JsonElement Data)> Buttons(Reply? reply)
    {
        foreach (var choice in reply?.Choices ?? [])
        {
            var button = new ButtonData { Choice = choice.Value, Question = reply!.Question };
            yield return (choice.Label, Wrap(button));
        }

        foreach (var action in Cards(reply).SelectMany(CardReading.Actions))
        {
            yield return (CardReading.Text(action, "title"), action.TryGetProperty("data", out var data) ? data : JsonElement.Parse("{}"));
        }
    }

    /// <summary>The cards of a reply.</summary>
    public static IEnumerable<JsonElement> Cards(Reply? reply) => (reply?.Blocks ?? []).SelectMany(block => block switch
    {
        CardBlock cards => cards.Cards,
        FormBlock form => [FormCard.Of(form, reply!.Language)],
        _ => [],
    });

    /// <summary>All words of a reply, its cards' included.</summary>
    public static string Words(Reply reply) => string.Join(
        '\n',
        reply.Blocks.SelectMany(block => block switch
        {
            TextBlock text => [text.Text],
            CardBlock cards => cards.Cards.SelectMany(CardReading.Texts),
            MediaBlock media => [media.Name],
            FormBlock form => form.Fields.SelectMany(field => new[] { field.Label, field.Question, field.Problem ?? "" }),
            _ => Enumerable.Empty<string>(),
        }));

    /// <summary>The words that the bot itself says, without cards and pictures.</summary>
    public static IEnumerable<string> Said(Reply reply) => reply.Blocks.OfType<TextBlock>().Select(text => text.Text);

    private static JsonElement Wrap(ButtonData button) =>
        JsonElement.Parse($"{{\"{ButtonData.Member}\":{JsonSerializer.Serialize(button, DialogsJson.Default.ButtonData)}}}");
}
