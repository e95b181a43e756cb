using Bot.Dialogs.Guidelines.Output;

namespace Bot.Tests.Guidelines.Output;

/// <summary>What a hostile model says.</summary>
/// <param name="Family">What it tries.</param>
/// <param name="Language">In which language.</param>
/// <param name="Text">Its words.</param>
/// <param name="Forbidden">What of it nobody may read.</param>
/// <param name="Kind">What the turn is about.</param>
internal sealed record HostileCompletion(string Family, string Language, string Text, string[] Forbidden, TurnKind Kind = TurnKind.Normal);
