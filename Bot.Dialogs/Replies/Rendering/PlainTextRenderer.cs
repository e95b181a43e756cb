namespace Bot.Dialogs.Replies.Rendering;

/// <summary>Renders replies for channels that show nothing but text: same facts, same actions, numbered.</summary>
public static class PlainTextRenderer
{
    /// <summary>Renders.</summary>
    /// <param name="reply">What the bot says.</param>
    /// <param name="limit">Longest message the channel takes, in UTF-16 units; at least 20.</param>
    public static RenderedReply Render(Reply reply, int limit = 2000)
    {
        List<RenderedAction> actions = [.. reply.Choices.Select(choice => new RenderedAction(choice.Label, ButtonJson.Element(ButtonJson.Data(reply, choice))))];
        var paragraphs = new List<string>();
        foreach (var block in reply.Blocks)
        {
            paragraphs.AddRange(Paragraphs(block, actions));
        }

        if (reply.ByModel)
        {
            paragraphs.Add($"({ReplyWords.AiGenerated(reply.Language)})");
            actions.AddRange(ModelActions.Of(reply).Select(action => new RenderedAction(action.Label, ButtonJson.Element(action.Data))));
        }

        if (actions.Count > 0)
        {
            var lines = actions.Select((action, index) => $"{index + 1}. {action.Label}");
            paragraphs.Add(ReplyWords.AnswerWithNumber(reply.Language) + "\n" + string.Join('\n', lines));
        }

        var text = string.Join("\n\n", paragraphs.Where(paragraph => paragraph.Length > 0));
        return new([.. TextSplitter.Split(text, limit).Select(part => new RenderedMessage { Text = part, IsByModel = reply.ByModel })]) { Numbered = actions };
    }

    private static IEnumerable<string> Paragraphs(ReplyBlock block, List<RenderedAction> actions)
    {
        switch (block)
        {
            case TextBlock text:
                return [MarkdownText.Strip(text.Text)];
            case MediaBlock media:
                return [$"{media.Name}: {media.Url}"];
            case FormBlock { Fields: [var open, ..] } form:
                // The first open question alone; the bot asks the next one when it is answered.
                actions.AddRange(open.Options.Select(option => new RenderedAction(
                    option.Label, ButtonJson.Element(ButtonJson.Data(new ButtonData { Choice = option.Value, Question = form.Question })))));
                return [open.Problem ?? open.Question];
            case CardBlock cards:
                var texts = cards.Cards.Select(CardText.Of).ToList();
                actions.AddRange(texts.SelectMany(text => text.Actions));
                return texts.Select(text => string.Join('\n', text.Lines));
            default:
                throw new InvalidOperationException($"There is no way to show {block.GetType().Name}.");
        }
    }
}
