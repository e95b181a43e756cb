namespace Bot.Dialogs.Guidelines.Output;

/// <summary>The end of a streamed answer.</summary>
/// <param name="Result">The checked answer; equal to that of <see cref="OutputGate.Check(Draft, GateFacts)"/>.</param>
/// <param name="Replaces">Whether it does not begin with what was released, so that it has to replace it.</param>
public sealed record StreamEnd(GateResult Result, bool Replaces);
