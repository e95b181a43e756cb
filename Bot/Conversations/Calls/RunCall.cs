using Bot.Dialogs.Turns.Events;

namespace Bot.Conversations.Calls;

/// <summary>Makes one call and brings its outcome; failures are outcomes.</summary>
internal delegate Task<TurnEvent> RunCall(OpenCall call, CancellationToken cancellationToken);
