using Bot.Dialogs.Steps;

namespace Bot.Dialogs.Routing;

/// <summary>An answer that a running script has, or a script that it ran.</summary>
/// <param name="Depth">The running script, by its place in the stack.</param>
/// <param name="Index">The step's place on the way of that script.</param>
/// <param name="Passed">The step on that way: the question itself, or the <c>do</c> whose script asked it.</param>
/// <param name="Question">The question.</param>
internal readonly record struct EarlierAnswer(int Depth, int Index, Step Passed, QuestionStep Question);
