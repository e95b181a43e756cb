using System.Text.Json.Serialization;

namespace Bot.Dialogs.Turns.Events;

/// <summary>Something that happened to a conversation: the only way anything uncertain enters the engine.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(ConversationStarted), "started")]
[JsonDerivedType(typeof(CustomerSaid), "said")]
[JsonDerivedType(typeof(ServiceReturned), "service")]
[JsonDerivedType(typeof(ModelReturned), "model")]
[JsonDerivedType(typeof(TimerFired), "timer")]
[JsonDerivedType(typeof(AgentSaid), "agent")]
[JsonDerivedType(typeof(HandoffChanged), "handoff")]
public abstract record TurnEvent
{
    /// <summary>When it happened, with the customer's offset where the channel tells it. The engine knows no other time.</summary>
    public required DateTimeOffset At { get; init; }
}
