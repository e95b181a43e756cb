namespace Bot.Dialogs.Checks;

/// <summary>A test that would go through what no test goes through yet. It says what the bot does now; a person decides whether that is right.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Covers">What it goes through first.</param>
/// <param name="Text">The test as it stands in a file of <c>tests/</c>.</param>
public sealed record ProposedTest(string Name, IReadOnlyList<string> Covers, string Text);
