using System.Globalization;

namespace Bot.Dialogs.Reading;

/// <summary>One value.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Text">The characters.</param>
/// <param name="Plain">Written without quotes, so that <c>true</c>, <c>12</c> and <c>null</c> are not text.</param>
internal sealed record YamlScalar(Mark At, string Text, bool Plain) : YamlNode(At)
{
    /// <inheritdoc/>
    public override string Kind => IsNull ? "nothing" : Bool is not null ? "true or false" : Number is not null ? "a number" : "a text";

    /// <summary>Whether nothing is written.</summary>
    public bool IsNull => Plain && Text is "" or "~" or "null";

    /// <summary>True or false, if it is one of them.</summary>
    public bool? Bool => (Plain, Text) switch
    {
        (true, "true" or "True") => true,
        (true, "false" or "False") => false,
        _ => null,
    };

    /// <summary>The number, if it is one.</summary>
    public decimal? Number =>
        Plain && decimal.TryParse(Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
