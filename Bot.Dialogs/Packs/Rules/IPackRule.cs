using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Packs.Rules;

/// <summary>One thing that must hold in a pack.</summary>
internal interface IPackRule
{
    /// <summary>Tells where it does not.</summary>
    void Check(PackDraft pack, ProblemList problems);
}
