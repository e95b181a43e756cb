using System.Text;
using Bot.Channels.Tencent;
using Bot.Conversations;

namespace Bot.Channels.WeChat;

/// <summary>
/// Reads from the journal what a follower has not read yet, in pages that one answer can hold. Pages are made anew from the marks,
/// so the same marks give the same words.
/// </summary>
internal sealed class PassivePages(ConversationService conversations, PublicAddress address)
{
    private const int Most = 200;
    private const int LongestPage = TextMessages.LongestText - WeChatWords.Reserve;

    /// <summary>Whether there is anything to read after a mark.</summary>
    public async Task<bool> HasAsync(ConversationKey key, PassiveMark from, CancellationToken cancellationToken) =>
        (await PiecesAsync(key, from.Item, cancellationToken)).Pieces.Count > from.Piece;

    /// <summary>The mark after a reply that was begun: who goes on to something else does not want the rest of it.</summary>
    public async Task<PassiveMark> AfterBegunAsync(ConversationKey key, PassiveMark mark, CancellationToken cancellationToken)
    {
        var pieces = mark.Piece == 0 ? [] : (await PiecesAsync(key, mark.Item, cancellationToken)).Pieces;
        return pieces.Count < mark.Piece || mark.Piece == 0 ? mark : new(pieces[mark.Piece - 1].Item, 0);
    }

    /// <summary>A page.</summary>
    /// <param name="key">The conversation.</param>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">Where it ended when it was shown before; null: as far as it fits.</param>
    /// <param name="asked">The customer's item that is answered: answers to others say so; null: none say so.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<PassivePage> ReadAsync(ConversationKey key, PassiveMark from, PassiveMark? to, long? asked, CancellationToken cancellationToken)
    {
        var (pieces, end) = await PiecesAsync(key, from.Item, cancellationToken);
        var stop = to is null ? pieces.Count : to.Item > from.Item ? pieces.TakeWhile(piece => piece.Item <= to.Item).Count() : to.Piece;
        var text = new StringBuilder();
        var (next, bytes) = (from.Piece, 0);
        for (; next < stop; next++)
        {
            var words = WordsOf(pieces, next, asked);
            bytes += Encoding.UTF8.GetByteCount(words) + 2;
            if (bytes > LongestPage && text.Length > 0)
            {
                break;
            }

            text.Append(text.Length > 0 ? "\n\n" : "").Append(words);
        }

        var mark = to ?? (next < pieces.Count ? new(from.Item, next) : new(Math.Max(end, from.Item), 0));
        return new(text.ToString(), mark, mark.Piece > 0, next > from.Piece ? pieces[next - 1].Language : null);
    }

    private static string WordsOf(List<Piece> pieces, int index, long? asked)
    {
        var piece = pieces[index];
        var isLate = asked is not null && piece.Answers is { } item && item != asked && (index == 0 || pieces[index - 1].Item != piece.Item);
        return isLate ? $"{WeChatWords.Earlier(piece.Language)}\n{piece.Text}" : piece.Text;
    }

    private async Task<(List<Piece> Pieces, long End)> PiecesAsync(ConversationKey key, long after, CancellationToken cancellationToken)
    {
        var items = await conversations.ReadAsync(key, after, Most, cancellationToken);
        var pieces = items.Where(item => item.Reply is not null).SelectMany(item => TextMessages.Of(AbsoluteAddresses.In(item.Reply!, address.Value), LongestPage)
            .Select(text => new Piece(item.Number, text, item.Reply!.Language, item.InReplyTo)));
        return ([.. pieces], items.Count > 0 ? items[^1].Number : after);
    }

    private sealed record Piece(long Item, string Text, string Language, long? Answers);
}
