using Bot.Dialogs;
using Bot.Dialogs.Packs;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Turns.Events;

namespace Bot.Conversations;

/// <summary>What takes a turn: <see cref="Engine.Step"/>, or a scripted one in tests of what surrounds it.</summary>
internal delegate TurnResult TurnStep(Release release, ConversationState state, TurnEvent happened);
