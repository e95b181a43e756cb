using Bot.Dialogs.Packs;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Turns;

namespace Bot.Dialogs.Routing;

/// <summary>Says that the bot cannot help, and what there is instead: never silence, never an invention.</summary>
internal sealed class HonestPath(ReleaseContent content)
{
    /// <summary>The value that stands for a person among scripts.</summary>
    public const string Person = "!human";

    private const int MostOffers = 6;

    /// <summary>Says so and offers the menu and a person.</summary>
    public void Say(Turn turn, bool unavailable)
    {
        turn.Note("honest", unavailable ? "unavailable" : "said");
        var words = !unavailable && turn.State.Person == PersonState.Asked ? StandingWords.HonestWaiting(turn.Settings, turn.Language)
            : unavailable ? StandingWords.Unavailable(turn.Settings, turn.Language) : StandingWords.Honest(turn.Settings, turn.Language);
        turn.Reply.Say(words, new("honest"));
        Offer(turn);
    }

    /// <summary>Offers the menu and a person.</summary>
    public void Offer(Turn turn)
    {
        if (turn.State.Frames.Count == 0)
        {
            Ask(turn, [.. content.Menu.Take(MostOffers).Select(script => script.Name), .. turn.State.Person == PersonState.None ? [Person] : Array.Empty<string>()]);
        }
    }

    /// <summary>Offers scripts to pick from.</summary>
    public void Ask(Turn turn, IReadOnlyList<string> scripts)
    {
        var id = turn.NewId('q');
        turn.State = turn.State with { Which = new(id, scripts) };
        turn.Reply.Offer(id, [.. scripts.Select(name => new ReplyChoice(Label(name, turn.Language), name))]);
    }

    /// <summary>What a customer reads for a script.</summary>
    public string Label(string name, string language) =>
        name == Person ? StandingWords.PersonButton(language) : content.Scripts.GetValueOrDefault(name)?.TitleIn(language) ?? name;
}
