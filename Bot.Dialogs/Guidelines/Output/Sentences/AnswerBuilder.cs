using System.Globalization;
using System.Text;

namespace Bot.Dialogs.Guidelines.Output.Sentences;

/// <summary>
/// Puts the kept pieces together again so that nothing dangles: no list number without its item, no announcement
/// of what was left out. What was built never changes, it only grows.
/// </summary>
internal sealed class AnswerBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<(string Lead, string Words)> _announced = [];
    private (string Lead, string Marker)? _owed;
    private bool _hasGap;
    private int _number;

    /// <summary>The answer so far.</summary>
    public string Text => _text.ToString();

    /// <summary>Its length.</summary>
    public int Length => _text.Length;

    /// <summary>Takes a piece over.</summary>
    /// <param name="piece">The piece.</param>
    /// <param name="words">What stands for its words.</param>
    public void Keep(Piece piece, string words)
    {
        if (piece.Kind is PieceKind.Announcement)
        {
            Announce(piece, words);
            return;
        }

        if (_hasGap && piece.BeginsLine && piece.Marker.Length == 0 && piece.Kind is PieceKind.Sentence)
        {
            _announced.Clear();
        }

        FlushAnnounced();
        var (lead, marker) = piece.BeginsLine || _owed is null ? (piece.Lead, piece.Marker) : _owed.Value;
        _owed = null;
        Append(lead + Marker(marker), words);
    }

    /// <summary>Leaves a piece out.</summary>
    /// <param name="piece">The piece.</param>
    public void Drop(Piece piece)
    {
        _hasGap = true;
        if (piece.BeginsLine || (_text.Length == 0 && _announced.Count == 0))
        {
            _owed = piece.Kind is PieceKind.Sentence ? (piece.Lead, piece.Marker) : null;
        }
    }

    /// <summary>Adds a sentence that was not in the draft.</summary>
    /// <param name="words">The sentence.</param>
    public void Say(string words)
    {
        _announced.Clear();
        _owed = null;
        Append(_text.Length == 0 ? "" : _text[^1] is '。' or '！' or '？' ? "" : " ", words);
    }

    private void Announce(Piece piece, string words)
    {
        if (_hasGap && _announced.Count > 0)
        {
            _announced.Clear();
        }

        _hasGap = false;
        _owed = null;
        _announced.Add((piece.Lead + Marker(piece.Marker), words));
    }

    private void FlushAnnounced()
    {
        foreach (var (lead, words) in _announced)
        {
            Append(lead, words);
        }

        _announced.Clear();
        _hasGap = false;
    }

    private void Append(string lead, string words) => _text.Append(_text.Length == 0 ? lead.TrimStart() : lead).Append(words);

    // What follows a dropped item takes its number.
    private string Marker(string marker)
    {
        var digits = marker.AsSpan().TrimStart();
        var length = digits.IndexOfAnyExceptInRange('0', '9');
        if (length is not (1 or 2) || !int.TryParse(digits[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return marker;
        }

        _number = number == 1 || number <= _number ? number : _text.Length == 0 && _announced.Count == 0 ? number : _number + 1;
        var indent = marker.Length - digits.Length;
        return string.Concat(marker.AsSpan(0, indent), _number.ToString(CultureInfo.InvariantCulture), digits[length..]);
    }
}
