using Bot.Dialogs.Replies;

namespace Bot.Dialogs.Steps;

/// <summary>A picture beside words.</summary>
/// <param name="Url">Where it is.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Alt">What it shows, for those who do not see it.</param>
internal sealed record Picture(string Url, string ContentType, Words Alt)
{
    /// <summary>Media types by ending.</summary>
    public static IReadOnlyDictionary<string, string> Types { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".webp"] = "image/webp",
        [".svg"] = "image/svg+xml",
    };

    /// <summary>Reads <c>image</c> and <c>alt</c>.</summary>
    public static Picture? Read(StepReading reading)
    {
        var image = reading.Map.Scalar("image");
        if (image is null)
        {
            return null;
        }

        var alt = reading.Map.Node("alt") is { } node ? reading.Pack.Words(node, "'alt'") : null;
        if (!reading.Map.Has("alt"))
        {
            reading.Problems.Error(image.At, "CB0309", "The image has no 'alt'. Say in a few words what it shows; channels without images show those words.");
        }

        var outside = image.Text.StartsWith("https://", StringComparison.Ordinal);
        if (!outside)
        {
            reading.Refer(ReferenceKind.File, image);
        }

        var type = Types.GetValueOrDefault(Path.GetExtension(image.Text.Split('?')[0]));
        if (type is null && !outside)
        {
            reading.Problems.Error(image.At, "CB0309", $"'{image.Text}' is no image. Use a file that ends in {string.Join(", ", Types.Keys)}.");
        }

        return alt is null ? null : new(image.Text, type ?? "image/*", alt);
    }

    /// <summary>The block of a reply.</summary>
    public MediaBlock In(Turn turn, Step step) =>
        new(Url.StartsWith("https://", StringComparison.Ordinal) ? Url : $"/packs/{turn.Settings.Name}/{Url}", ContentType, Alt.In(turn.Language, turn.Scope))
        {
            Source = Turn.Source(step),
        };
}
