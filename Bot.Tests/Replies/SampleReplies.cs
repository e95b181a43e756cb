using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Dialogs.Replies;

namespace Bot.Tests.Replies;

/// <summary>Replies made from a seed, of everything that a reply may hold, and the facts, addresses and actions that are in them.</summary>
internal sealed class SampleReplies
{
    private static readonly string[] Sentences =
    [
        "Your parcel is on its way. It weighs 3.50 kg!", "您的包裹已经发出，预计明天送达。", "هل تريد إرجاع الطلب؟ نحن هنا للمساعدة.", "ההזמנה שלך בדרך.", "👨‍👩‍👧‍👦🇨🇳👍🏽 ❤️‍🔥",
        "यह आपका ऑर्डर है।", "ご注文ありがとうございます。", "\"Quoted\" — (see below); 1 < 2 & a > b.",
    ];

    private readonly Random _random;

    private SampleReplies(int seed) => _random = new(seed);

    /// <summary>Values that every channel must show.</summary>
    public List<string> Facts { get; } = [];

    /// <summary>Values that cards show and text asks for later: a form's other questions.</summary>
    public List<string> CardFacts { get; } = [];

    /// <summary>Values that text shows in place of cards: a form's first question.</summary>
    public List<string> TextFacts { get; } = [];

    /// <summary>Addresses of links.</summary>
    public List<string> Addresses { get; } = [];

    /// <summary>Addresses of pictures.</summary>
    public List<string> Pictures { get; } = [];

    /// <summary>Labels of what sends something, and what it sends.</summary>
    public List<(string Label, string Sends)> Actions { get; } = [];

    public Reply Reply { get; private set; } = null!;

    public static SampleReplies Make(int seed)
    {
        var sample = new SampleReplies(seed);
        sample.Reply = sample.MakeReply();
        return sample;
    }

    private Reply MakeReply()
    {
        List<ReplyBlock> blocks = [.. Enumerable.Range(0, _random.Next(0, 4)).Select(_ => Block())];
        if (Chance(12))
        {
            blocks.Add(Form());
        }

        var isForm = blocks is [.., FormBlock];
        var reply = new Reply
        {
            Language = Chance(2) ? "en" : "zh",
            Blocks = blocks,
            Choices = isForm ? [] : [.. Enumerable.Range(0, Chance(30) ? 30 : _random.Next(0, 9)).Select(Choice)],
            Question = Chance(2) ? "q1" : null,
            ExpectsAnswer = isForm || Chance(3),
            ByModel = !isForm && Chance(4),
            Explains = Chance(6),
            Answer = "m1",
        };
        AddOffers(reply);
        return reply;
    }

    // What stands under a model's words, and where an answer that a card shows came from.
    private void AddOffers(Reply reply)
    {
        var zh = reply.Language == "zh";
        if (reply.ByModel)
        {
            Actions.AddRange([(zh ? "有帮助" : "Helpful", "helpful"), (zh ? "没有帮助" : "Not helpful", "not-helpful"), (zh ? "转人工客服" : "Talk to a person", "human")]);
        }

        if (reply.Explains && (reply.ByModel || reply.Blocks.Any(block => block is FormBlock or CardBlock { Cards.Count: 1 })))
        {
            Actions.Add((zh ? "为什么这样回答？" : "Why this answer?", "why"));
        }
    }

    private ReplyChoice Choice(int number)
    {
        if (Chance(25) && number == 0)
        {
            return Skip();
        }

        var choice = new ReplyChoice(Label(), $"v{number}");
        Actions.Add((choice.Label, choice.Value));
        return choice;
    }

    private ReplyChoice Skip()
    {
        Actions.Add(("Skip it", ReplyChoice.Skip));
        return new("Skip it", ReplyChoice.Skip);
    }

    private ReplyBlock Block()
    {
        var source = new BlockSource("script");
        return _random.Next(5) switch
        {
            0 => new MediaBlock(Picture(), "image/png", Fact()) { Source = source },
            1 => new MediaBlock(Address(), "application/pdf", Fact()) { Source = source },
            2 => new TextBlock(Markdown()) { Source = source },
            _ => new CardBlock([.. Enumerable.Range(0, Chance(4) ? _random.Next(2, 6) : 1).Select(_ => Card())]) { Source = source },
        };
    }

    private string Markdown()
    {
        var parts = Enumerable.Range(0, Chance(60) ? 100 : _random.Next(1, 5)).Select(_ => _random.Next(7) switch
        {
            0 => $"**{Fact()}** and *{Fact()}*, ~~{Fact()}~~.",
            1 => $"See [{Fact()}]({Address()}) or {Address()} now.",
            2 => $"# {Fact()}\n\n- {Fact()}\n- `{Fact()}`",
            3 => $"| {Fact()} | {Fact()} |\n|---|---|\n| {Fact()} | {Fact()} |\n| {Fact()} | **{Fact()}** |",
            4 => string.Concat(Enumerable.Repeat(Sentence(), _random.Next(1, 8))) + Fact(),
            _ => $"{Sentence()} {Fact()} {Sentence()}",
        });
        return string.Join("\n\n", parts);
    }

    private FormBlock Form()
    {
        List<FormField> fields = [];
        for (var field = 0; field < _random.Next(1, 4); field++)
        {
            var input = (FormInput)_random.Next(8);
            var (label, question) = (Name(), Name());
            CardFacts.Add(label);
            if (field == 0)
            {
                TextFacts.Add(question);
            }

            List<ReplyChoice> options = input is FormInput.Choice or FormInput.Choices ? [new(Name(), "o1"), new(Name(), "o2")] : [];
            CardFacts.AddRange(options.Select(option => option.Label));
            TextFacts.AddRange(field == 0 ? options.Select(option => option.Label) : []);
            fields.Add(new($"field{field}", label, question, input) { Options = options, Optional = Chance(3) });
        }

        return new("q7", fields, "Send") { Source = new("script") };
    }

    private JsonElement Card()
    {
        var body = Enumerable.Range(0, Chance(100) ? 60 : _random.Next(1, 5)).Select(_ => Element(0)).ToList();
        var card = new JsonObject { ["type"] = "AdaptiveCard", ["version"] = Chance(2) ? "1.6" : "1.3", ["body"] = new JsonArray([.. body]) };
        if (Chance(2))
        {
            card["actions"] = new JsonArray(Button(), Chance(3) ? Opener() : Button());
        }

        return JsonSerializer.SerializeToElement(card);
    }

    private JsonObject Element(int depth) => (depth < 3 ? _random.Next(15) : _random.Next(9)) switch
    {
        0 => new() { ["type"] = "TextBlock", ["text"] = $"{Fact()} {Sentence()}", ["wrap"] = true, ["weight"] = Chance(2) ? "Bolder" : "Default" },
        1 => new() { ["type"] = "FactSet", ["facts"] = new JsonArray([.. Enumerable.Range(0, Chance(150) ? 200 : _random.Next(1, 5)).Select(_ => new JsonObject { ["title"] = Fact() + ":", ["value"] = $"{Fact()} {Sentence()}" })]) },
        2 => new() { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray(new JsonObject { ["type"] = "TextRun", ["text"] = Fact() }, $" {Fact()}", new JsonObject { ["type"] = "TextRun", ["text"] = " more", ["selectAction"] = Opener() }) },
        3 => new() { ["type"] = "Image", ["url"] = Picture(), ["altText"] = Fact() },
        4 => new() { ["type"] = "Media", ["altText"] = Fact(), ["sources"] = new JsonArray(new JsonObject { ["mimeType"] = "video/mp4", ["url"] = Address() }) },
        5 => new() { ["type"] = "TextBlock", ["text"] = string.Concat(Enumerable.Repeat(Sentence(), _random.Next(1, Chance(150) ? 400 : 6))) + Fact(), ["wrap"] = true },
        6 => Table(),
        7 => Input(),
        8 => new() { ["type"] = "ImageSet", ["images"] = new JsonArray(new JsonObject { ["type"] = "Image", ["url"] = Picture(), ["altText"] = Fact() }) },
        9 => new() { ["type"] = "Container", ["items"] = new JsonArray(Element(depth + 1), Element(depth + 1)), ["selectAction"] = Button() },
        10 => new() { ["type"] = "ColumnSet", ["columns"] = new JsonArray(new JsonObject { ["type"] = "Column", ["items"] = new JsonArray(Element(depth + 1)) }, new JsonObject { ["type"] = "Column", ["width"] = "auto", ["items"] = new JsonArray(Element(depth + 1)) }) },
        11 => new() { ["type"] = "ActionSet", ["actions"] = new JsonArray(Button(), Opener()) },
        12 => Hidden(),
        13 => new() { ["type"] = "ActionSet", ["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.ShowCard", ["title"] = Fact(), ["card"] = new JsonObject { ["type"] = "AdaptiveCard", ["body"] = new JsonArray(Element(depth + 1)) } }) },
        _ => new() { ["type"] = "TextBlock", ["text"] = $"**{Fact()}**: [{Fact()}]({Address()})", ["wrap"] = true },
    };

    private JsonObject Table() => new()
    {
        ["type"] = "Table",
        ["columns"] = new JsonArray(new JsonObject { ["width"] = 1 }, new JsonObject { ["width"] = 2 }),
        ["rows"] = new JsonArray([.. Enumerable.Range(0, Chance(150) ? 150 : _random.Next(1, 4)).Select(_ => new JsonObject { ["type"] = "TableRow", ["cells"] = new JsonArray(Cell(), Cell()) })]),
    };

    private JsonObject Cell() => new() { ["type"] = "TableCell", ["items"] = new JsonArray(new JsonObject { ["type"] = "TextBlock", ["text"] = Fact() }) };

    private JsonObject Input()
    {
        var id = $"i{Facts.Count}";
        return _random.Next(6) switch
        {
            0 => new() { ["type"] = "Input.Text", ["id"] = id, ["label"] = Fact(), ["placeholder"] = Fact() },
            1 => new() { ["type"] = "Input.Number", ["id"] = id, ["label"] = Fact(), ["min"] = 1 },
            2 => new() { ["type"] = "Input.Date", ["id"] = id, ["label"] = Fact(), ["value"] = "2026-03-02" },
            3 => new() { ["type"] = "Input.Time", ["id"] = id, ["label"] = Fact() },
            4 => new() { ["type"] = "Input.Toggle", ["id"] = id, ["title"] = Fact() },
            _ => new() { ["type"] = "Input.ChoiceSet", ["id"] = id, ["label"] = Fact(), ["value"] = "b", ["choices"] = new JsonArray(new JsonObject { ["title"] = Fact(), ["value"] = "a" }, new JsonObject { ["title"] = Fact(), ["value"] = "b" }) },
        };
    }

    private JsonObject Hidden()
    {
        var id = $"h{Facts.Count}";
        return new()
        {
            ["type"] = "Container",
            ["items"] = new JsonArray(
                new JsonObject { ["type"] = "TextBlock", ["id"] = id, ["isVisible"] = false, ["text"] = Fact() },
                new JsonObject { ["type"] = "ActionSet", ["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.ToggleVisibility", ["title"] = "More", ["targetElements"] = new JsonArray(id) }) }),
        };
    }

    private JsonObject Button()
    {
        var label = Label();
        var sends = $"d{Actions.Count}";
        Actions.Add((label, sends));
        return new()
        {
            ["type"] = Chance(2) ? "Action.Submit" : "Action.Execute",
            ["title"] = label,
            ["data"] = new JsonObject { ["order"] = sends },
        };
    }

    private JsonObject Opener() => new() { ["type"] = "Action.OpenUrl", ["title"] = Fact(), ["url"] = Address() };

    private bool Chance(int of) => _random.Next(of) == 0;

    private string Sentence() => Sentences[_random.Next(Sentences.Length)];

    private string Fact()
    {
        Facts.Add(Name());
        return Facts[^1];
    }

    private int _names;

    private string Name()
    {
        var n = ++_names;
        return _random.Next(7) switch
        {
            0 => $"订单{n}号",
            1 => $"¥{n}.50x",
            2 => $"a_{n}_b",
            3 => $"שלום{n}ש",
            4 => $"👨‍👩‍👧{n}👍🏽",
            5 => $"SO{n}-x.y",
            _ => $"fact{n}x",
        };
    }

    private string Address()
    {
        Addresses.Add($"https://x.example/a_b/_{Addresses.Count + Pictures.Count}_(c)?q=1&r=2");
        return Addresses[^1];
    }

    private string Picture()
    {
        Pictures.Add($"https://shop.example/p{Addresses.Count + Pictures.Count}.png");
        return Pictures[^1];
    }

    private string Label() => _random.Next(6) switch
    {
        0 => $"Do action {Actions.Count} with a long label",
        1 => $"办理业务{Actions.Count}项",
        2 => $"*Act*_{Actions.Count}_",
        3 when Chance(10) => $"{Actions.Count + 3}",
        3 when Chance(10) => "Again",
        _ => $"Action{Actions.Count}z",
    };
}
