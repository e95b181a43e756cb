using System.Text.Json.Nodes;

namespace Bot.Dialogs.Replies.Rendering;

/// <summary>A reply for channels that show text: same facts, same actions, numbered.</summary>
internal sealed class TextReply
{
    private readonly TextForm _form;
    private readonly List<RenderedAction> _actions;
    private readonly List<RenderedMessage> _media = [];
    private readonly List<string> _paragraphs = [];
    private readonly bool _asksWhyOnly;

    private TextReply(Reply reply, TextForm form)
    {
        _form = form;
        _actions = [.. reply.Choices.Select(choice => new RenderedAction(choice.Label, ButtonJson.Element(ButtonJson.Data(reply, choice))))];
        foreach (var block in reply.Blocks)
        {
            Read(block, reply.Language);
        }

        if (reply.ByModel)
        {
            _paragraphs.Add($"({ReplyWords.AiGenerated(reply.Language)})");
            Add(ModelActions.Of(reply));
        }
        else if (ModelActions.OffersWhy(reply))
        {
            _asksWhyOnly = _actions.Count == 0;
            Add([ModelActions.Why(reply)]);
        }
    }

    /// <summary>Renders.</summary>
    public static RenderedReply Render(Reply reply, MessageLimit limit, TextForm form)
    {
        var text = new TextReply(reply, form);
        var menu = TextMenu.Of(reply, text._actions);
        var words = string.Join("\n\n", text._paragraphs.Where(paragraph => paragraph.Length > 0));
        List<string> paragraphs = menu.Actions.Count == 0 ? [words] : [words, text.Write(menu, reply.Language)];
        paragraphs.RemoveAll(paragraph => paragraph.Length == 0);
        if (paragraphs.Count == 0 && text._media.Count == 0)
        {
            paragraphs.Add("");
        }

        var parts = TextParts.Of(paragraphs, limit, (number, of) => form.Part(number, of, reply.Language));
        return new([.. text._media, .. parts.Select(part => new RenderedMessage { Text = part, IsByModel = reply.ByModel })]) { Numbered = text._actions };
    }

    /// <summary>The actions of a reply, in the order of their numbers.</summary>
    public static TextMenu MenuOf(Reply reply) => TextMenu.Of(reply, new TextReply(reply, TextForm.Plain)._actions);

    private void Add(IEnumerable<(string Label, JsonObject Data)> actions) =>
        _actions.AddRange(actions.Select(action => new RenderedAction(action.Label, ButtonJson.Element(action.Data))));

    private string Write(TextMenu menu, string language)
    {
        // A list of one thing that most customers never need would stand out more than the answer.
        if (_asksWhyOnly)
        {
            return _form.AsksWhy(menu.IsMarked, language);
        }

        var lines = menu.Actions.Select((action, index) => _form.Entry(FormattableString.Invariant($"{(menu.IsMarked ? "#" : "")}{index + 1}"), action.Label));
        return string.Join('\n', lines.Prepend(_form.Asks(menu.IsMarked, language)));
    }

    private void Read(ReplyBlock block, string language)
    {
        switch (block)
        {
            case TextBlock text:
                _paragraphs.Add(_form.Words(text.Text));
                break;
            case MediaBlock media when _form.MediaApart:
                _media.Add(new() { Media = media });
                break;
            case MediaBlock media:
                _paragraphs.Add(media.ContentType.StartsWith("image/", StringComparison.Ordinal) ? _form.Picture(media.Name, media.Url) : _form.Link(media.Name, media.Url));
                break;
            case FormBlock { Fields: [var open, ..] } form:
                // The first open question alone; the bot asks the next one when it is answered.
                _actions.AddRange(open.Options.Select(option => new RenderedAction(
                    option.Label, ButtonJson.Element(ButtonJson.Data(new ButtonData { Choice = option.Value, Question = form.Question })))));
                _paragraphs.Add(open.Problem ?? open.Question);
                break;
            case CardBlock cards:
                foreach (var card in cards.Cards)
                {
                    var text = CardText.Of(card, _form, language, cards.Source);
                    _actions.AddRange(text.Actions);
                    _paragraphs.Add(string.Join('\n', text.Lines));
                }

                break;
            default:
                throw new InvalidOperationException($"There is no way to show {block.GetType().Name}.");
        }
    }
}
