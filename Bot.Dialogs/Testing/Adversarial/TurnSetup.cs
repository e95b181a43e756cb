using System.Text;
using System.Text.Json;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Testing.Adversarial;

/// <summary>Makes the message of a turn out of its words and what happens at it.</summary>
internal static class TurnSetup
{
    private const int LongText = 20_000;

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = "text/plain",
        [".md"] = "text/markdown",
        [".pdf"] = "application/pdf",
        [".csv"] = "text/csv",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
    };

    /// <summary>The message; absent when nothing is sent.</summary>
    public static CustomerSaid? Message(AdversarialTurn turn, Customer customer, DateTimeOffset at, string echo)
    {
        var text = Text(turn, echo);
        var files = turn.Happenings.Select(File).OfType<Attachment>().ToList();
        var place = turn.Happenings.Any(happening => happening is { Kind: HappeningKind.Media, Name: "location" });
        if (text.Length == 0 && files.Count == 0 && !place && !turn.Has(HappeningKind.Empty) && !Changes(turn))
        {
            return null;
        }

        return new()
        {
            At = at,
            Text = text,
            Attachments = files,
            Location = place ? new(39.9, 116.4) : null,
            Customer = customer,
            ModelAvailable = true,
            Arrival = Arrival(turn),
        };
    }

    private static string Text(AdversarialTurn turn, string echo)
    {
        var text = new StringBuilder();
        if (turn.First(HappeningKind.Quoted) is { } quoted)
        {
            text.Append("> ").Append(quoted.Text.ReplaceLineEndings("\n> ")).Append('\n');
        }

        if (turn.First(HappeningKind.Media) is { Name: "audio/mpeg", Text.Length: > 0 } spoken)
        {
            text.Append(spoken.Text);
        }

        text.Append(turn.Typed.Length > 0 ? turn.Typed : turn.First(HappeningKind.Edited)?.Text ?? "");
        if (turn.First(HappeningKind.LongText) is { } whole)
        {
            var length = whole.Number > 0 ? whole.Number : LongText;
            text.Append(string.Concat(Enumerable.Repeat("请问这款产品怎么使用呢", (length / 11) + 1)));
        }

        return turn.Has(HappeningKind.Echo) ? echo : text.ToString();
    }

    private static bool Changes(AdversarialTurn turn) => turn.Has(HappeningKind.Edited);

    private static Attachment? File(Happening happening) => happening.Kind switch
    {
        HappeningKind.File => new(Types.GetValueOrDefault(Path.GetExtension(happening.Name), "text/plain"), "https://files.example/1", happening.Name.Length > 0 ? happening.Name : "file.txt"),
        HappeningKind.Picture => new("image/png", "https://files.example/2", "picture.png"),
        // A voice message that was transcribed is its words.
        HappeningKind.Media when happening.Name != "location" && !(happening.Name == "audio/mpeg" && happening.Text.Length > 0) => new(happening.Name, "https://files.example/3"),
        _ => null,
    };

    private static Arrival? Arrival(AdversarialTurn turn)
    {
        var mentioned = turn.Has(HappeningKind.Mentioned);
        var arrival = new Arrival
        {
            InGroup = turn.Has(HappeningKind.Group) || turn.Has(HappeningKind.NotMentioned) || mentioned,
            NamesBot = mentioned && !turn.Has(HappeningKind.NotMentioned),
            Edits = Changes(turn),
            Blocked = turn.Has(HappeningKind.InputBlocked),
            Suspended = turn.First(HappeningKind.Suspended)?.Text,
        };
        foreach (var extension in turn.Happenings.Where(happening => happening.Kind == HappeningKind.Extension && happening.Name.StartsWith("ext", StringComparison.OrdinalIgnoreCase)))
        {
            arrival = arrival.With(Extension(extension));
        }

        return arrival == new Arrival() ? null : arrival;
    }

    // ext.ai.role = "ai" means {"ai":{"role":"ai"}}.
    private static JsonElement Extension(Happening happening)
    {
        var value = Value(happening.Text);
        var path = happening.Name.Split('.')[1..];
        var json = path.Reverse().Aggregate(value, (inner, name) => $"{{{JsonSerializer.Serialize(name, SetupJson.Default.String)}:{inner}}}");
        return JsonElement.Parse(json);
    }

    private static string Value(string text)
    {
        try
        {
            return text.Length == 0 ? "true" : JsonElement.Parse(text).GetRawText();
        }
        catch (JsonException)
        {
            return JsonSerializer.Serialize(text, SetupJson.Default.String);
        }
    }
}
