using Bot.Dialogs.Guidelines.Folding;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Slots;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs.Routing;

/// <summary>Decides by how a message came whether it is answered at all: silence on purpose, or one of the fixed texts.</summary>
internal sealed class ArrivalRouter(ReleaseContent content, Turn turn)
{
    /// <summary>Longest message, in tokens as they are guessed: a Chinese character is one, four other characters are one.</summary>
    public const int MostTokens = 6_000;

    private const int ShortestEcho = 8;
    private const int MostEchoes = 3;

    private static readonly BlockSource Source = new("guidelines");

    /// <summary>Takes the message when it is not to be answered as usual.</summary>
    public bool Take(CustomerSaid said)
    {
        var arrival = said.Arrival ?? new();
        if (Silence(arrival) is { } reason)
        {
            turn.Note("arrival", "ignored", reason: reason);
            return true;
        }

        if (turn.State.Person is PersonState.Accepted or PersonState.AcceptedAndTold)
        {
            return false;
        }

        return arrival.Suspended is { } code ? Say(KeyOf(code), code)
            : arrival.Blocked ? Say("message_antispam", "blocked")
            : Tokens(said.Text) > MostTokens ? Say("too_long", "too long")
            : Echoes(said.Text);
    }

    private static string? Silence(Arrival arrival) =>
        arrival.ByBot ? "a bot wrote it"
        : arrival.OnlyKept ? "only for the records"
        : arrival.Edits ? "it changes an earlier message"
        : arrival is { InGroup: true, NamesBot: false } ? "it does not name the bot"
        : null;

    // Where a channel drops the mark of a bot's message, two bots would repeat each other's words without end.
    private bool Echoes(string text)
    {
        if (!IsOwn(text))
        {
            turn.State = turn.State.Echoes == 0 ? turn.State : turn.State with { Echoes = 0 };
            return false;
        }

        turn.State = turn.State with { Echoes = turn.State.Echoes + 1 };
        if (turn.State.Echoes > MostEchoes)
        {
            turn.Note("arrival", "ignored", reason: "the bot's own words came back too often");
            return true;
        }

        return turn.State.Echoes == MostEchoes && Say("too_fast", "the bot's own words came back");
    }

    private bool IsOwn(string text)
    {
        if (text.Length < ShortestEcho)
        {
            return false;
        }

        var folded = TextFolding.Fold(JsonText.Clip(JsonText.Whole(text), Turn.LineLength));
        return turn.State.History.Any(line => !line.ByCustomer && TextFolding.Fold(line.Text) == folded);
    }

    private bool Say(string key, string reason)
    {
        turn.Note("arrival", key, reason: reason);
        turn.Reply.Say(content.Guidelines.Texts.In(key, turn.Language), Source);
        return true;
    }

    private static string KeyOf(string code) => code switch
    {
        "no_quota" or "quota_not_enough" or "user_limit" or "deduct_failed" or "expired" or "too_fast" => code,
        "message_per_month_per_user_limit_reached" => "user_limit",
        "service_is_expired" => "expired",
        "rate_limit_reached" => "too_fast",
        _ => "model_error",
    };

    private static int Tokens(string text)
    {
        var han = text.Count(PlainText.IsHan);
        return han + ((text.Length - han) / 4);
    }
}
