namespace Bot.Dialogs.Replies.Rendering;

/// <summary>A reply for channels that show text: same facts, same actions, numbered.</summary>
internal sealed class TextReply
{
    private readonly TextForm _form;
    private readonly List<RenderedAction> _actions;
    private readonly List<RenderedMessage> _media = [];
    private readonly List<string> _paragraphs = [];

    private TextReply(Reply reply, TextForm form)
    {
        _form = form;
        _actions = [.. reply.Choices.Select(choice => new RenderedAction(choice.Label, ButtonJson.Element(ButtonJson.Data(reply, choice))))];
    }

    /// <summary>Renders.</summary>
    public static RenderedReply Render(Reply reply, int limit, TextForm form)
    {
        var text = new TextReply(reply, form);
        foreach (var block in reply.Blocks)
        {
            text.Read(block);
        }

        text.Close(reply);
        var words = string.Join("\n\n", text._paragraphs.Where(paragraph => paragraph.Length > 0));
        var parts = words.Length == 0 && text._media.Count > 0 ? [] : TextSplitter.Split(words, limit);
        return new([.. text._media, .. parts.Select(part => new RenderedMessage { Text = part, IsByModel = reply.ByModel })]) { Numbered = text._actions };
    }

    private void Read(ReplyBlock block)
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
                _paragraphs.Add($"{media.Name}: {media.Url}");
                break;
            case FormBlock { Fields: [var open, ..] } form:
                // The first open question alone; the bot asks the next one when it is answered.
                _actions.AddRange(open.Options.Select(option => new RenderedAction(
                    option.Label, ButtonJson.Element(ButtonJson.Data(new ButtonData { Choice = option.Value, Question = form.Question })))));
                _paragraphs.Add(open.Problem ?? open.Question);
                break;
            case CardBlock cards:
                var texts = cards.Cards.Select(card => CardText.Of(card, _form)).ToList();
                _actions.AddRange(texts.SelectMany(text => text.Actions));
                _paragraphs.AddRange(texts.Select(text => string.Join('\n', text.Lines)));
                break;
            default:
                throw new InvalidOperationException($"There is no way to show {block.GetType().Name}.");
        }
    }

    private void Close(Reply reply)
    {
        if (reply.ByModel)
        {
            _paragraphs.Add($"({ReplyWords.AiGenerated(reply.Language)})");
            _actions.AddRange(ModelActions.Of(reply).Select(action => new RenderedAction(action.Label, ButtonJson.Element(action.Data))));
        }

        if (_actions.Count > 0)
        {
            var lines = _actions.Select((action, index) => $"{index + 1}. {_form.Words(action.Label)}");
            _paragraphs.Add(ReplyWords.AnswerWithNumber(reply.Language) + "\n" + string.Join('\n', lines));
        }
    }
}
