using System.Text.Json;
using Bot.Dialogs.Turns.Commands;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Steps;

/// <summary>Asks a model.</summary>
internal static class ModelQuestion
{
    /// <summary>Longest question, and longest answer that a script keeps, in characters.</summary>
    public const int LongestText = 4_000;

    /// <summary>Asks with what the brand says and what was said before.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="question">The question.</param>
    /// <param name="said">What <c>said</c> means when the answer comes; absent when no script waits for it.</param>
    public static void Ask(Turn turn, string question, CustomerSaid? said)
    {
        var whole = JsonText.Clip(JsonText.Whole(question), LongestText);
        var id = turn.NewId('m');
        var voice = turn.Voices?.GetValueOrDefault(turn.Language) ?? BrandVoice.Of(turn.Settings, turn.Language);
        var passages = KnowledgeAnswers.For(turn, whole);
        turn.State = turn.State with { Model = new(id, whole) { Said = said, Passages = [.. passages.Select(passage => passage.Id)] } };
        turn.Do(new AskModel(id, whole, turn.Language)
        {
            Passages = passages,
            Brand = voice.Product,
            Company = voice.Company,
            People = voice.People,
            Contacts = voice.Contacts,
            Facts = voice.Facts,
            Tools = Tools(turn),
            History = [.. turn.State.History.Where(line => !line.Refused)],
        });
    }

    /// <summary>Has the model choose which of several scripts a message means; nothing is said meanwhile.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="question">The customer's words.</param>
    /// <param name="choices">The scripts.</param>
    public static void Choose(Turn turn, string question, IReadOnlyList<ModelChoice> choices)
    {
        var whole = JsonText.Clip(JsonText.Whole(question), LongestText);
        var id = turn.NewId('m');
        turn.State = turn.State with { Model = new(id, whole) { Said = CallStep.Kept(turn.Said), Choices = [.. choices.Select(choice => choice.Id)] } };
        turn.Do(new AskModel(id, whole, turn.Language) { Brand = turn.Settings.BrandName(turn.Language), Choices = choices });
    }

    /// <summary>Has a model make the vector of a question; nothing is said meanwhile.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="question">The customer's words.</param>
    public static void Embed(Turn turn, string question)
    {
        var whole = JsonText.Clip(JsonText.Whole(question), LongestText);
        var id = turn.NewId('m');
        turn.State = turn.State with { Model = new(id, whole) { Said = CallStep.Kept(turn.Said), Embed = true } };
        turn.Do(new AskModel(id, whole, turn.Language) { Embed = true });
    }

    // Without what the conversation must give, who the customer is above all, a tool is not offered.
    private static List<ModelTool> Tools(Turn turn)
    {
        var tools = new List<ModelTool>();
        foreach (var tool in turn.Tools)
        {
            var given = tool.Given?.In(turn.Scope);
            if (given is not { } values || values.EnumerateObject().All(value => value.Value.ValueKind != JsonValueKind.Null && value.Value.ToString().Length > 0))
            {
                tools.Add(new(tool.Service, tool.Operation) { Given = given });
            }
        }

        return tools;
    }
}
