using Orleans.GrainReferences;

namespace Bot.Conversations;

/// <summary>
/// Finds conversations by their name. What kind of grain they are is asked once: the grain factory reads attributes by reflection
/// at every call, which was 3 % of a turn.
/// </summary>
internal sealed class ConversationGrains(IGrainFactory grains, GrainReferenceActivator references)
{
    private readonly Lazy<(GrainType Type, GrainInterfaceType Interface)> _kind = new(() =>
    {
        var any = (GrainReference)grains.GetGrain<IConversationGrain>("any");
        return (any.GrainId.Type, any.InterfaceType);
    });

    /// <summary>The conversation of that name; nothing is loaded before the first call.</summary>
    /// <param name="name">Its <see cref="ConversationKey"/> as text.</param>
    public IConversationGrain this[string name] =>
        (IConversationGrain)references.CreateReference(GrainId.Create(_kind.Value.Type, IdSpan.Create(name)), _kind.Value.Interface);
}
