using Bot.Dialogs.Packs;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Slots;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Routing;

/// <summary>Tells which standing command a message is, if it is one and nothing more likely.</summary>
internal sealed class CommandReader(ReleaseContent content, Turn turn, ScriptRunner runner)
{
    /// <summary>The command.</summary>
    public StandingCommand? Read(string text, ButtonData? button) =>
        StandingRouter.Of(button?.Command) ?? (text.Length == 0 || NamesAnOption(text) ? null : Said(text));

    // Where a message is a command and a clear wish at once, the wish wins: "I want to cancel it" may mean an order.
    private StandingCommand? Said(string text)
    {
        var command = StandingCommands.Read(text);
        return command switch
        {
            StandingCommand.Stop => IsWish(text) ? null : command,
            StandingCommand.Skip => turn.State.Inputs is not null || runner.OpenQuestion() is null || Leaves(text) ? null : command,
            StandingCommand.Help => IsExample(text) ? null : command,
            StandingCommand.Why => turn.Settings.Why ? command : null,
            _ => command,
        };
    }

    private bool IsExample(string text) => turn.State.Frames.Count == 0 && StandingCommands.IsSentence(text) && content.Matcher.Decide(text) is { Kind: MatchKind.One, Candidates: [{ Score: >= 1 }, ..] };

    private bool IsWish(string text)
    {
        if (IsExample(text))
        {
            return true;
        }

        if (!(text.Any(PlainText.IsHan) ? text.Length > 3 : text.Trim().Count(c => c == ' ') > 1))
        {
            return false;
        }

        var decision = content.Matcher.Decide(text);
        return decision.Kind == MatchKind.One && (turn.State.Frames.Count == 0 || decision.Candidates[0].Score >= 1)
            && turn.State.Frames.All(frame => frame.Script != decision.Candidates[0].Id);
    }

    // Some questions know for themselves what "skip" means.
    private bool Leaves(string text) =>
        runner.OpenQuestion() is { Optional: false } question
        && (question is RateStep || (question.Expected(turn) is var slot and not (TextSlot or AddressSlot) && slot.Read(text, new(turn.At, turn.Language)).IsRead));

    // "Changed my mind" stops a script, unless it is one of the reasons that the script asks for.
    private bool NamesAnOption(string text) =>
        turn.State.Inputs is { } open ? open.Field.Options.Count > 0 && InputSlots.Read(open.Field, text, new(turn.At, turn.Language)) is not null
        : runner.OpenQuestion() is ChooseStep choose && choose.Expected(turn).Read(text, new(turn.At, turn.Language)).IsRead;
}
