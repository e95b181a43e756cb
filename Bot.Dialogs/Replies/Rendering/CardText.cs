using System.Text.Json;

namespace Bot.Dialogs.Replies.Rendering;

/// <summary>A card flattened into lines and actions: the same facts, the same things to do.</summary>
internal sealed class CardText
{
    private static readonly string[] Inner = ["body", "items", "columns", "images", "actions"];

    private readonly TextForm _form;
    private readonly IReadOnlySet<string> _revealed;
    private readonly (string Language, BlockSource Source) _about;
    private readonly List<string> _lines = [];
    private readonly List<RenderedAction> _actions;
    private CardFields _fields;

    private CardText(JsonElement card, TextForm form, (string Language, BlockSource Source) about)
    {
        (_form, _about, _revealed, _actions) = (form, about, CardJson.Revealed(card), []);
        _fields = CardFields.Of(card, _revealed, about.Language);
    }

    private CardText(CardText around) => (_form, _about, _revealed, _actions, _fields) = (around._form, around._about, around._revealed, around._actions, around._fields);

    /// <summary>The lines, without the actions that send something.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>The actions that send something to the bot.</summary>
    public IReadOnlyList<RenderedAction> Actions => _actions;

    /// <summary>Flattens a card into plain words.</summary>
    public static CardText Of(JsonElement card) => Of(card, TextForm.Plain, "en", new("script"));

    /// <summary>Flattens a card.</summary>
    /// <param name="card">The card.</param>
    /// <param name="form">How lines are written.</param>
    /// <param name="language">Language of the words that are added.</param>
    /// <param name="source">Where the card comes from.</param>
    public static CardText Of(JsonElement card, TextForm form, string language, BlockSource source)
    {
        var text = new CardText(card, form, (language, source));
        text.Read(card);
        return text;
    }

    /// <summary>Lines and labels as one text.</summary>
    public string AsText() => string.Join('\n', _lines.Concat(_actions.Select(action => "- " + action.Label)));

    private void Read(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object || IsNeverSeen(element))
        {
            return;
        }

        var type = CardJson.Member(element, "type");
        if (type.StartsWith("Action.", StringComparison.Ordinal))
        {
            ReadAction(element);
            return;
        }

        if (type == "Table")
        {
            ReadTable(element);
        }
        else
        {
            ReadContent(element, type);
            foreach (var name in Inner)
            {
                CardJson.Items(element, name).ForEach(Read);
            }
        }

        foreach (var name in (string[])["selectAction", "inlineAction"])
        {
            Read(CardJson.Part(element, name));
        }
    }

    // What no button reveals is on the card for nobody.
    private bool IsNeverSeen(JsonElement element) =>
        element.TryGetProperty("isVisible", out var visible) && visible.ValueKind == JsonValueKind.False && !_revealed.Contains(CardJson.Member(element, "id"));

    private void ReadContent(JsonElement element, string type)
    {
        switch (type)
        {
            case "TextBlock":
                Add(IsHeading(element) ? _form.Heading(CardJson.Member(element, "text")) : _form.Words(CardJson.Member(element, "text")));
                break;
            case "RichTextBlock":
                ReadRuns(CardJson.Items(element, "inlines"));
                break;
            case "FactSet":
                CardJson.Items(element, "facts").ForEach(fact => Add(_form.Fact(CardJson.Member(fact, "title"), CardJson.Member(fact, "value"))));
                break;
            case "Image":
                Add(_form.Picture(CardJson.Member(element, "altText"), CardJson.Member(element, "url")));
                break;
            case "Media":
                CardJson.Items(element, "sources").ForEach(source => Add(_form.Link(CardJson.Member(element, "altText"), CardJson.Member(source, "url"))));
                break;
            case var _ when type.StartsWith("Input.", StringComparison.Ordinal):
                Add(_form.Literal(CardInput.Of(element)));
                break;
        }
    }

    private void ReadRuns(List<JsonElement> runs)
    {
        Add(_form.Literal(string.Concat(runs.Select(run => run.ValueKind == JsonValueKind.String ? run.GetString() : CardJson.Member(run, "text")))));
        runs.ForEach(run => Read(CardJson.Part(run, "selectAction")));
    }

    private void ReadTable(JsonElement table)
    {
        var rows = CardJson.Items(table, "rows").ConvertAll(row => CardJson.Items(row, "cells").ConvertAll(Cell));
        var hasTitles = rows.Count > 1 && !(table.TryGetProperty("firstRowAsHeader", out var header) && header.ValueKind == JsonValueKind.False);
        foreach (var row in hasTitles ? rows.Skip(1) : rows)
        {
            Add(CardTable.Row(hasTitles ? rows[0] : [], row) is { Length: > 0 } cells ? _form.Row(cells) : "");
        }
    }

    private string Cell(JsonElement cell)
    {
        var inner = new CardText(this);
        inner.Read(cell);
        return string.Join(' ', inner._lines);
    }

    private void ReadAction(JsonElement action)
    {
        var title = CardJson.Member(action, "title") is { Length: > 0 } given ? given : CardJson.Member(action, "tooltip");
        switch (CardJson.Member(action, "type"))
        {
            case "Action.OpenUrl":
                Add(_form.Link(title, CardJson.Member(action, "url")));
                break;
            case "Action.ShowCard":
                Add(_form.Literal(title));
                ReadShown(CardJson.Part(action, "card"));
                break;
            case "Action.Submit" or "Action.Execute" when title.Length > 0 || action.TryGetProperty("data", out _):
                AddAction(title.Length > 0 ? title : "OK", action);
                break;
        }
    }

    private void ReadShown(JsonElement card)
    {
        var around = _fields;
        _fields = CardFields.Of(card, _revealed, _about.Language, around);
        Read(card);
        _fields = around;
    }

    // A card that can be pressed as a whole often has the same as a button.
    private void AddAction(string label, JsonElement button)
    {
        var data = button.TryGetProperty("data", out var given) ? given : JsonElement.Parse("{}");
        var sends = !CardJson.Member(button, "associatedInputs").Equals("none", StringComparison.OrdinalIgnoreCase);
        var action = new RenderedAction(label, sends ? _fields.Data(data) : data)
        {
            Inputs = sends && _fields.Shown.Count > 0 ? new(_fields.Shown, label, _about.Source) : null,
        };
        if (!_actions.Exists(other => other.Label == action.Label && JsonElement.DeepEquals(other.Data, action.Data) && Names(other).SequenceEqual(Names(action))))
        {
            _actions.Add(action);
        }
    }

    private static IEnumerable<string> Names(RenderedAction action) => action.Inputs?.Fields.Select(field => field.Name) ?? [];

    private static bool IsHeading(JsonElement text) =>
        CardJson.Member(text, "weight").Equals("bolder", StringComparison.OrdinalIgnoreCase) || CardJson.Member(text, "style").Equals("heading", StringComparison.OrdinalIgnoreCase);

    private void Add(string line)
    {
        if (line.Length > 0)
        {
            _lines.Add(line);
        }
    }
}
