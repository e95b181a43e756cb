using System.Text;
using Bot.Dialogs.Slots;

namespace Bot.Dialogs.Understanding;

/// <summary>A target's name as words: "orderStatus", "order-status" and "order_status" are "order status".</summary>
internal static class TargetName
{
    /// <summary>The words, folded.</summary>
    public static string Words(string name)
    {
        var words = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && char.IsLower(name[i - 1]))
            {
                words.Append(' ');
            }

            words.Append(char.IsLetterOrDigit(name[i]) ? name[i] : ' ');
        }

        return PlainText.Fold(words.ToString());
    }
}
