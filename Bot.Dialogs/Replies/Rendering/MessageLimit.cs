using System.Text;

namespace Bot.Dialogs.Replies.Rendering;

/// <summary>The longest text that a channel takes as one message.</summary>
/// <param name="Most">How much.</param>
/// <param name="Unit">Of what.</param>
public readonly record struct MessageLimit(int Most, LengthUnit Unit = LengthUnit.Utf16Units)
{
    /// <summary>How long a text is, in the channel's unit.</summary>
    public int LengthOf(ReadOnlySpan<char> text)
    {
        switch (Unit)
        {
            case LengthUnit.Utf8Bytes:
                return Encoding.UTF8.GetByteCount(text);
            case LengthUnit.Characters:
                var count = 0;
                foreach (var _ in text.EnumerateRunes())
                {
                    count++;
                }

                return count;
            default:
                return text.Length;
        }
    }

    /// <summary>Whether a text fits into one message.</summary>
    public bool Takes(ReadOnlySpan<char> text) => LengthOf(text) <= Most;
}
