using System.Text.Json.Serialization;

namespace Bot.Dialogs.Turns.Commands;

/// <summary>Something the engine wants done; the host does it and reports back with an event.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(Send), "send")]
[JsonDerivedType(typeof(CallService), "call")]
[JsonDerivedType(typeof(AskModel), "ask")]
[JsonDerivedType(typeof(SetTimer), "timer")]
[JsonDerivedType(typeof(HandOff), "handoff")]
[JsonDerivedType(typeof(Close), "close")]
public abstract record Command;
