using System.Text.Json;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Slots;

/// <summary>A file that came with the message, given as <c>{ name, type, url }</c>; several as a list of them.</summary>
internal sealed record FileSlot : Slot
{
    private static readonly Dictionary<string, string> Endings = new(StringComparer.Ordinal)
    {
        ["pdf"] = "application/pdf",
        ["word"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["excel"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["image"] = "image/*",
        ["audio"] = "audio/*",
        ["video"] = "video/*",
        ["text"] = "text/*",
        ["zip"] = "application/zip",
        ["png"] = "image/png",
        ["jpeg"] = "image/jpeg",
    };

    /// <summary>Kinds that may be asked for.</summary>
    public static IEnumerable<string> Kinds => Endings.Keys;

    /// <summary>Which kinds of file are accepted; empty for all.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Whether several files may be sent; the value is a list then.</summary>
    public bool Many { get; init; }

    /// <summary>The media type that a file of this name usually has.</summary>
    public static string TypeOf(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".jpg" or ".jpeg" => Endings["jpeg"],
        ".docx" => Endings["word"],
        ".xlsx" => Endings["excel"],
        ".txt" => "text/plain",
        var ending => Endings.GetValueOrDefault(ending.TrimStart('.'), "application/octet-stream"),
    };

    /// <inheritdoc/>
    public override SlotReading Read(string text, SlotContext context)
    {
        var fitting = context.Files.Where(IsAccepted).ToList();
        return (context.Files.Count, fitting) switch
        {
            (0, _) => SlotReading.NotUnderstood,
            (_, []) => SlotReading.OutOfRange,
            _ when Many => SlotReading.Of(JsonSerializer.SerializeToElement(fitting.Select(Value).ToList())),
            (_, [var only]) => SlotReading.Of(JsonSerializer.SerializeToElement(Value(only))),
            _ => SlotReading.Ambiguous,
        };
    }

    /// <inheritdoc/>
    public override string Hint(string language)
    {
        var (en, zh) = Types switch
        {
            ["image"] => (Many ? "one or more pictures" : "one picture", "图片"),
            [] => (Many ? "one or more files" : "one file", "文件"),
            _ => ($"{(Many ? "one or more files" : "one file")} of this kind: {string.Join(", ", Types)}", $"以下类型的文件：{string.Join("、", Types)}"),
        };
        return Say(language, $"Please send {en} with your message.", $"请随消息发送{(Many ? "一个或多个" : "一个")}{zh}。");
    }

    private static Dictionary<string, string> Value(Attachment file) => new(StringComparer.Ordinal)
    {
        ["name"] = Whole(file.Name),
        ["type"] = Whole(file.ContentType),
        ["url"] = Whole(file.Url),
    };

    private static string Whole(string? text) => string.Concat((text ?? "").EnumerateRunes());

    private bool IsAccepted(Attachment file) => Types.Count == 0 || Types.Any(type => Fits(file.ContentType ?? "", Endings.GetValueOrDefault(type, type)));

    private static bool Fits(string type, string wanted) =>
        wanted.EndsWith('*') ? type.StartsWith(wanted[..^1], StringComparison.OrdinalIgnoreCase) : type.Split(';')[0].Trim().Equals(wanted, StringComparison.OrdinalIgnoreCase);
}
