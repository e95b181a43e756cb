using Bot.Dialogs.Scripts;
using Bot.Dialogs.Steps;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Packs;

/// <summary>What the engine runs.</summary>
/// <param name="Settings">What <c>pack.yaml</c> says.</param>
/// <param name="Scripts">Scripts by name.</param>
/// <param name="Matcher">Tells which script a message means.</param>
internal sealed record ReleaseContent(PackSettings Settings, IReadOnlyDictionary<string, DialogScript> Scripts, Matcher Matcher)
{
    /// <summary>The script that greets.</summary>
    public DialogScript? Start { get; } = Scripts.Values.FirstOrDefault(script => script.IsStart);

    /// <summary>Scripts that help and the honest path offer, in the order of their names.</summary>
    public IReadOnlyList<DialogScript> Menu { get; } = [.. Scripts.Values.Where(script => script.InMenu).OrderBy(script => script.Name, StringComparer.Ordinal)];
}
