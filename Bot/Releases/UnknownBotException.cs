namespace Bot.Releases;

/// <summary>No pack of that name is served.</summary>
public sealed class UnknownBotException(string bot) : Exception($"There is no bot '{bot}' here. Start the host with --pack and the directory of the pack '{bot}'.");
