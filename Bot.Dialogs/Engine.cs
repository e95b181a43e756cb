using System.Text.Json;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Routing;
using Bot.Dialogs.Slots;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;

namespace Bot.Dialogs;

/// <summary>The pure heart: no clock, no input or output, no randomness, no waiting.</summary>
public static class Engine
{
    /// <summary>Takes one turn.</summary>
    /// <param name="release">The release the conversation is on.</param>
    /// <param name="state">The conversation before the turn.</param>
    /// <param name="happened">What happened.</param>
    public static TurnResult Step(Release release, ConversationState state, TurnEvent happened) => Watch(release, state, happened, null);

    /// <summary>Takes one turn, telling which steps it enters and which answers it takes.</summary>
    internal static TurnResult Watch(
        Release release, ConversationState state, TurnEvent happened, Action<Step, Turn>? entered, Action<QuestionStep, JsonElement>? answered = null)
    {
        happened = Readable(happened);
        var said = happened switch
        {
            CustomerSaid now => now,
            ServiceReturned => state.Call?.Said,
            ModelReturned => state.Model?.Said,
            _ => null,
        };
        var locale = happened is ConversationStarted started ? started.Locale : (happened as CustomerSaid)?.Locale;
        var language = LanguageChoice.Of(release.Languages, state, (happened as CustomerSaid)?.Text, locale);
        var begun = state with { Release = release.Hash, Turns = state.Turns + 1, Language = language };
        var turn = new EventRouter(release.Content, new(release.Content.Settings, begun, happened.At, language, said) { Entered = entered, Answered = answered, Tools = release.Content.Tools, Voices = release.Content.Voices, Knowledge = release.Content.Knowledge }).Take(happened);
        return new(turn.State, turn.Commands, new(turn.Trace)) { Evidence = turn.Certify };
    }

    // What a reader cannot see decides nothing.
    private static TurnEvent Readable(TurnEvent happened) =>
        happened is CustomerSaid { Text: { } text } said && VisibleText.Of(text) is var visible && !ReferenceEquals(visible, text) ? said with { Text = visible } : happened;
}
