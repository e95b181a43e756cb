using System.Text.Json;
using Bot.Dialogs.Replies;

namespace Bot.Dialogs.Steps;

/// <summary>The one reply of a turn while it is being written.</summary>
internal sealed class ReplyDraft
{
    private readonly List<ReplyBlock> _blocks = [];
    private IReadOnlyList<ReplyChoice> _choices = [];
    private string? _question;
    private bool _expectsAnswer;

    /// <summary>Whether the customer would see nothing.</summary>
    public bool IsEmpty => _blocks.Count == 0;

    /// <summary>The blocks so far.</summary>
    public IReadOnlyList<ReplyBlock> Blocks => _blocks;

    /// <summary>Whether the customer is offered to ask why.</summary>
    public bool Explains { get; set; }

    /// <summary>Id of the model's answer, if a model wrote it.</summary>
    public string? Answer { get; set; }

    /// <summary>Id of the stream that showed the first words already.</summary>
    public string? Stream { get; set; }

    /// <summary>Suggestions that belong to no question.</summary>
    public IReadOnlyList<ReplyChoice> Suggestions => _question is null ? _choices : [];

    /// <summary>All words of the reply, for the history.</summary>
    public string Text => _blocks is [TextBlock only] ? only.Text : string.Join(' ', _blocks.OfType<TextBlock>().Select(block => block.Text));

    /// <summary>Adds words; nothing when they are blank.</summary>
    public void Say(string text, BlockSource source)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            _blocks.Add(new TextBlock(JsonText.Whole(text)) { Source = source });
        }
    }

    /// <summary>Puts words before all others.</summary>
    public void SayFirst(string text, BlockSource source) => _blocks.Insert(0, new TextBlock(JsonText.Whole(text)) { Source = source });

    /// <summary>Forgets what was drafted.</summary>
    public void Clear()
    {
        _blocks.Clear();
        (_choices, _question, _expectsAnswer) = ([], null, false);
    }

    /// <summary>Adds cards.</summary>
    public void Show(IReadOnlyList<JsonElement> cards, BlockSource source) => _blocks.Add(new CardBlock(cards) { Source = source });

    /// <summary>Adds a picture or file.</summary>
    public void Attach(MediaBlock media) => _blocks.Add(media);

    /// <summary>Offers suggestions that belong to no question; a question's own choices stay.</summary>
    public void Suggest(IReadOnlyList<ReplyChoice> choices)
    {
        if (_question is null)
        {
            _choices = choices;
        }
    }

    /// <summary>The reply asks and waits.</summary>
    public void Ask(string question, IReadOnlyList<ReplyChoice> choices)
    {
        _expectsAnswer = true;
        if (choices.Count > 0)
        {
            Offer(question, choices);
        }
    }

    /// <summary>The reply asks several questions at once and waits.</summary>
    public void Fill(FormBlock form)
    {
        _blocks.Add(form);
        (_choices, _question, _expectsAnswer) = ([], null, true);
    }

    /// <summary>Offers choices with an id of their own, without waiting for an answer.</summary>
    public void Offer(string question, IReadOnlyList<ReplyChoice> choices) => (_question, _choices) = (question, choices);

    /// <summary>The reply.</summary>
    public Reply Finish(string language) => new()
    {
        Language = language,
        Blocks = _blocks,
        Choices = _choices,
        Question = _question,
        ExpectsAnswer = _expectsAnswer,
        ByModel = Answer is not null,
        Answer = Answer,
        Explains = Explains,
        Stream = Stream,
    };
}
