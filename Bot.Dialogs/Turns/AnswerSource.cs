namespace Bot.Dialogs.Turns;

/// <summary>Where words of the last answer came from, so that <em>Why this answer?</em> can be answered.</summary>
/// <param name="Kind"><c>script</c>, <c>service</c>, <c>passage</c>, <c>model</c>, <c>guideline</c> or <c>person</c>.</param>
/// <param name="Name">The script, the service, the passage, the person; absent where it tells a customer nothing.</param>
public sealed record AnswerSource(string Kind, string? Name = null);
