namespace Bot.Dialogs.Understanding.Trials;

/// <summary>A message and what it means.</summary>
/// <param name="Text">The message.</param>
/// <param name="Label">What it means; <see cref="MatcherTrial.None"/> for none of these.</param>
public sealed record LabelledText(string Text, string Label);
