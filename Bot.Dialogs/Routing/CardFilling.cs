using System.Text.Json;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Routing;

/// <summary>
/// Asks for the inputs of a card one after another, where the channel cannot show it. When all are answered, the button that was pressed does
/// what it does on the card. Wrong answers, and wishes for something else, end it.
/// </summary>
internal sealed class CardFilling(ReleaseContent content, Turn turn)
{
    private const int MostAttempts = 3;

    /// <summary>The input that waits for an answer; null when none does.</summary>
    public FormField? Open => turn.State.Inputs?.Field;

    /// <summary>The button was pressed.</summary>
    public void Begin(JsonElement data, CardInputs card)
    {
        turn.Note("form", "begun", reason: card.Submit);
        turn.State = turn.State with { Inputs = new(turn.NewId('q'), data, card) };
        Ask();
    }

    /// <summary>Asks for the input that is open.</summary>
    public void Ask() => Ask(null);

    /// <summary>Asks for nothing any more.</summary>
    public void Leave() => turn.State = turn.State.Inputs is null ? turn.State : turn.State with { Inputs = null };

    /// <summary>Asks for the input before again; false when the first one is open.</summary>
    public bool GoBack()
    {
        if (turn.State.Inputs is not { At: > 0 } open)
        {
            return false;
        }

        turn.State = turn.State with { Inputs = open with { Id = turn.NewId('q'), Earlier = [.. open.Earlier, open.Id], At = open.At - 1, Attempts = 0 } };
        return true;
    }

    /// <summary>Takes the answer to the open input; false when the message is about something else, and nothing is asked for any more.</summary>
    /// <param name="text">The words.</param>
    /// <param name="button">The pressed button.</param>
    /// <param name="sent">What the card's button sends, once all inputs are answered.</param>
    public bool Take(string text, ButtonData? button, out JsonElement? sent)
    {
        sent = null;
        if (turn.State.Inputs is not { } open)
        {
            return false;
        }

        if (Answer(open.Field, open.Id, text, button) is { } answer)
        {
            sent = Keep(answer);
            return true;
        }

        if (button is { Choice: not null, Question: { } question } && open.Earlier.Contains(question))
        {
            // A choice of an input before, pressed twice.
            turn.Note("form", "old-choice", reason: open.Field.Name);
            Ask();
            return true;
        }

        if (button is not null || open.Attempts + 1 >= MostAttempts || content.Matcher.Decide(text).Kind == MatchKind.One)
        {
            turn.Note("form", "left", reason: open.Field.Name);
            Leave();
            return false;
        }

        turn.Note("form", "asked-again", reason: open.Field.Name);
        turn.State = turn.State with { Inputs = open with { Attempts = open.Attempts + 1 } };
        Ask(InputSlots.Hint(open.Field, turn.Language));
        return true;
    }

    private string? Answer(FormField field, string question, string text, ButtonData? button) =>
        button is null ? InputSlots.Read(field, text, turn.Hearing)
        : button.Question == question && field.Options.Any(option => option.Value == button.Choice) ? button.Choice
        : null;

    private JsonElement? Keep(string answer)
    {
        var open = turn.State.Inputs!;
        var field = open.Field;
        var value = With(open.Value, field.Name, answer);
        if (open.At == open.Card.Fields.Count - 1)
        {
            turn.Note("form", "filled", reason: field.Name);
            Leave();
            return value;
        }

        turn.Note("form", "answered", reason: field.Name);
        turn.State = turn.State with { Inputs = open with { Id = turn.NewId('q'), Earlier = [.. open.Earlier, open.Id], Value = value, At = open.At + 1, Attempts = 0 } };
        Ask();
        return null;
    }

    private void Ask(string? problem)
    {
        var open = turn.State.Inputs!;
        var fields = open.Card.Fields.Skip(open.At).Select((field, index) => Worded(field) with { Problem = index == 0 ? problem : null });
        turn.Reply.Fill(new FormBlock(open.Id, [.. fields], open.Card.Submit) { Source = open.Card.Source });
    }

    private FormField Worded(FormField field) => !field.Optional ? field
        : field with { Question = $"{field.Question} {(field.Value is { } value ? StandingWords.MayKeep(turn.Language, Shown(field, value)) : StandingWords.MaySkip(turn.Language))}" };

    private static string Shown(FormField field, string value) =>
        field.Options.Count == 0 ? value : string.Join(", ", value.Split(',').Select(one => field.Options.FirstOrDefault(option => option.Value == one)?.Label ?? one));

    private static JsonElement With(JsonElement data, string name, string answer) => JsonText.Write((data, name, answer), static (writer, about) =>
    {
        writer.WriteStartObject();
        foreach (var member in about.data.ValueKind == JsonValueKind.Object ? about.data.EnumerateObject().Where(member => member.Name != about.name) : [])
        {
            member.WriteTo(writer);
        }

        // What is left out is not sent, also when it was answered before.
        if (about.answer.Length > 0)
        {
            writer.WriteString(about.name, about.answer);
        }

        writer.WriteEndObject();
    });
}
