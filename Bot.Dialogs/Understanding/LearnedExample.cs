namespace Bot.Dialogs.Understanding;

/// <summary>An example to learn from.</summary>
/// <param name="Features">What it consists of.</param>
/// <param name="Target">The target's number.</param>
/// <param name="IsName">Whether it is the target's name: it helps, but nobody would say it.</param>
internal sealed record LearnedExample(FeatureBag Features, int Target, bool IsName);
