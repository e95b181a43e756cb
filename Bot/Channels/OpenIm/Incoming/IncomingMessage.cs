using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace Bot.Channels.OpenIm.Incoming;

/// <summary>The customer wrote, chose or sent something.</summary>
internal sealed record IncomingMessage : IncomingFromCustomer, IValidatableObject
{
    private const int MostFiles = 10;

    /// <summary>The words. A number or a label picks an entry of the last menu.</summary>
    [StringLength(20_000)]
    public string Text { get; init => field = value ?? ""; } = "";

    /// <summary>The value of a choice of a reply, given back as it came.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Pictures and files, at most 10. The host fetches them before it answers.</summary>
    public IReadOnlyList<IncomingFile> Files { get; init => field = value ?? []; } = [];

    /// <summary>A place.</summary>
    public IncomingLocation? Location { get; init; }

    /// <summary>Several people read this conversation: the bot then answers only what mentions it.</summary>
    public bool Group { get; init; }

    /// <summary>In a group: the message mentions the bot. Leave the mention itself out of the text.</summary>
    public bool Mentioned { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<(string Place, object Part)> Parts() =>
        [.. base.Parts(), .. Location is null ? [] : new (string, object)[] { ("location", Location) }, .. Files.Select((file, index) => ($"files[{index}]", (object)file))];

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Files.Count > MostFiles || Files.Any(file => file is null))
        {
            yield return new($"A message may have {MostFiles} files, each an object with its url.", [nameof(Files)]);
        }

        if (Text.Trim().Length == 0 && Files.Count == 0 && Location is null && Value is null)
        {
            yield return new("A message needs a text, a value, a file or a location.", [nameof(Text)]);
        }

        if (Value is { ValueKind: not JsonValueKind.Object })
        {
            yield return new("Give the value of a choice back as it came: it is an object.", [nameof(Value)]);
        }
    }
}
