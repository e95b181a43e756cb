using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Dialogs.Replies.Rendering;

/// <summary>A form as an Adaptive Card.</summary>
internal static class FormCard
{
    /// <summary>The card: every open question with its input, and one button.</summary>
    public static JsonElement Of(FormBlock form, string language)
    {
        var body = new JsonArray();
        foreach (var field in form.Fields)
        {
            if (field.Problem is { } problem)
            {
                body.Add(new JsonObject { ["type"] = "TextBlock", ["text"] = problem, ["wrap"] = true, ["color"] = "Attention" });
            }

            body.Add(Input(field, language));
        }

        return ButtonJson.Element(new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = CardFitter.Version,
            ["lang"] = language,
            ["body"] = body,
            ["actions"] = new JsonArray(Send(form)),
        });
    }

    // What a form is for stands out beside what it also offers.
    private static JsonObject Send(FormBlock form)
    {
        var button = ButtonJson.Submit(form.Submit, ButtonJson.Data(new ButtonData { Question = form.Question }));
        button["style"] = "positive";
        return button;
    }

    private static JsonObject Input(FormField field, string language)
    {
        var input = new JsonObject { ["type"] = TypeOf(field.Input), ["id"] = field.Name, ["label"] = field.Label };
        if (field.Optional)
        {
            input["label"] = $"{field.Label}{ReplyWords.Optional(language)}";
        }
        else
        {
            (input["isRequired"], input["errorMessage"]) = (true, ReplyWords.PleaseFill(language));
        }

        Limit(input, field);
        if (field.Value is { } value)
        {
            input["value"] = field.Input == FormInput.Number && decimal.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number : value;
        }

        return input;
    }

    private static void Limit(JsonObject input, FormField field)
    {
        switch (field.Input)
        {
            case FormInput.Number:
                (input["min"], input["max"]) = (field.Min, field.Max);
                break;
            case FormInput.Email or FormInput.Phone:
                input["style"] = field.Input == FormInput.Email ? "Email" : "Tel";
                break;
            case FormInput.Choice or FormInput.Choices:
                input["choices"] = new JsonArray([.. field.Options.Select(option => new JsonObject { ["title"] = option.Label, ["value"] = option.Value })]);
                input["isMultiSelect"] = field.Input == FormInput.Choices;
                break;
        }

        foreach (var empty in input.Where(member => member.Value is null).Select(member => member.Key).ToList())
        {
            input.Remove(empty);
        }
    }

    private static string TypeOf(FormInput input) => input switch
    {
        FormInput.Number => "Input.Number",
        FormInput.Date => "Input.Date",
        FormInput.Time => "Input.Time",
        FormInput.Choice or FormInput.Choices => "Input.ChoiceSet",
        _ => "Input.Text",
    };
}
