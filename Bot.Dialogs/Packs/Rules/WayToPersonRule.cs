using Bot.Dialogs.Reading;
using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Packs.Rules;

/// <summary>Customers can reach a person.</summary>
internal sealed class WayToPersonRule : IPackRule
{
    /// <inheritdoc/>
    public void Check(PackDraft pack, ProblemList problems)
    {
        var settings = pack.Settings;
        var reachable = pack.Flow.Scripts.Any(flow => flow.Reach(flow.Script.First, _ => true).Any(step => flow.Steps[step] is HandoffStep));
        var contact = settings.Languages.Any(language => settings.Brand(language, "phone").Length > 0 || settings.Brand(language, "email").Length > 0);
        if (!reachable && !contact && !settings.NamesTeam && pack.Source.Files.ContainsKey(SettingsReader.File))
        {
            problems.Warning(
                Mark.Start(SettingsReader.File),
                "CB0902",
                $"Nothing in this pack leads to a person: it names no team, no script hands over, and there is no phone number or e-mail address. Add 'handoff: TEAM' to pack.yaml, or 'phone' or 'email' to 'brand'.");
        }
    }
}
