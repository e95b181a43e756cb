using System.Text.Json;

namespace Bot.Dialogs.Replies.Rendering;

/// <summary>A card flattened into lines and actions: the same facts, the same things to do.</summary>
internal sealed class CardText
{
    private static readonly string[] Inner = ["body", "items", "columns", "rows", "cells", "images", "actions", "inlines"];

    // What an input may be called, the best name first.
    private static readonly string[] Names = ["label", "title", "placeholder", "id"];

    private readonly List<string> _lines = [];
    private readonly List<RenderedAction> _actions = [];

    private readonly TextForm _form;

    private CardText(TextForm form) => _form = form;

    /// <summary>The lines, without the actions that send something.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>The actions that send something to the bot.</summary>
    public IReadOnlyList<RenderedAction> Actions => _actions;

    /// <summary>Flattens a card into plain words.</summary>
    public static CardText Of(JsonElement card) => Of(card, TextForm.Plain);

    /// <summary>Flattens a card.</summary>
    public static CardText Of(JsonElement card, TextForm form)
    {
        var text = new CardText(form);
        text.Read(card);
        return text;
    }

    /// <summary>Lines and labels as one text.</summary>
    public string AsText() => string.Join('\n', _lines.Concat(_actions.Select(action => "- " + action.Label)));

    private void Read(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.String)
        {
            Add(_form.Words(element.GetString()!));
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        var type = Member(element, "type");
        if (type.StartsWith("Input.", StringComparison.Ordinal))
        {
            ReadInput(element);
        }
        else if (type.StartsWith("Action.", StringComparison.Ordinal))
        {
            ReadAction(element);
            return;
        }
        else
        {
            ReadContent(element, type);
        }

        foreach (var name in Inner)
        {
            Items(element, name).ForEach(Read);
        }

        if (element.TryGetProperty("selectAction", out var select))
        {
            Read(select);
        }
    }

    private void ReadContent(JsonElement element, string type)
    {
        switch (type)
        {
            case "TextBlock" or "TextRun":
                Add(IsHeading(element) ? _form.Heading(Member(element, "text")) : _form.Words(Member(element, "text")));
                break;
            case "FactSet":
                Items(element, "facts").ForEach(fact => Add(_form.Fact(Member(fact, "title"), Member(fact, "value"))));
                break;
            case "Image":
                Add(_form.Picture(Member(element, "altText"), Member(element, "url")));
                break;
            case "Media":
                Items(element, "sources").ForEach(source => Add(_form.Link(Member(element, "altText"), Member(source, "url"))));
                break;
        }
    }

    private void ReadInput(JsonElement input)
    {
        var name = Names.Select(member => Member(input, member)).FirstOrDefault(text => text.Length > 0) ?? "";
        var choices = string.Join(" / ", Items(input, "choices").Select(choice => Member(choice, "title")));
        var value = Member(input, "value");
        Add(_form.Words(string.Join(": ", new[] { name, choices, value }.Where(text => text.Length > 0))));
    }

    private void ReadAction(JsonElement action)
    {
        var title = Member(action, "title");
        switch (Member(action, "type"))
        {
            case "Action.OpenUrl":
                Add(_form.Link(title, Member(action, "url")));
                break;
            case "Action.ShowCard":
                Add(_form.Words(title));
                Read(action.TryGetProperty("card", out var card) ? card : default);
                break;
            case "Action.Submit" or "Action.Execute" when title.Length > 0 || action.TryGetProperty("data", out _):
                _actions.Add(new(title.Length > 0 ? title : "OK", action.TryGetProperty("data", out var data) ? data : JsonElement.Parse("{}")));
                break;
        }
    }

    private static bool IsHeading(JsonElement text) => Member(text, "weight").Equals("bolder", StringComparison.OrdinalIgnoreCase) || Member(text, "style").Equals("heading", StringComparison.OrdinalIgnoreCase);

    private void Add(string line)
    {
        if (line.Length > 0)
        {
            _lines.Add(line);
        }
    }

    private static List<JsonElement> Items(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array
            ? [.. items.EnumerateArray()]
            : [];

    private static string Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString()!,
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
                _ => "",
            }
            : "";
}
