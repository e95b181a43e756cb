using System.Collections.ObjectModel;
using System.Text.Json;

namespace Bot.Dialogs.Turns;

/// <summary>What a running script waits for.</summary>
public enum FrameWait
{
    /// <summary>For nothing: another script runs on top of it, and it goes on after that.</summary>
    Nothing,

    /// <summary>For the customer's answer.</summary>
    Answer,

    /// <summary>For a service.</summary>
    Service,

    /// <summary>For a time to come.</summary>
    Timer,

    /// <summary>For a model.</summary>
    Model,
}

/// <summary>A script that has begun and has not ended.</summary>
/// <param name="Script">Its name.</param>
/// <param name="Step">Id of the step it stands at.</param>
public sealed record ScriptFrame(string Script, string Step)
{
    /// <summary>What it waits for.</summary>
    public FrameWait Waits { get; init; }

    /// <summary>Answers and results so far, by name.</summary>
    public IReadOnlyDictionary<string, JsonElement> Answers { get; init => field = value ?? ReadOnlyDictionary<string, JsonElement>.Empty; } =
        ReadOnlyDictionary<string, JsonElement>.Empty;

    /// <summary>Id of the open question, which its buttons carry.</summary>
    public string? Question { get; init; }

    /// <summary>Answers to the open question that were not understood.</summary>
    public int Attempts { get; init; }

    /// <summary>Name of the timer that it waits for.</summary>
    public string? Timer { get; init; }

    /// <summary>Rounds begun of the <c>each</c> steps that the script is inside of, by step id.</summary>
    public IReadOnlyDictionary<string, int> Rounds { get; init => field = value ?? ReadOnlyDictionary<string, int>.Empty; } =
        ReadOnlyDictionary<string, int>.Empty;

    /// <summary>Steps whose questions were answered, services that returned and scripts that ended, by step id, oldest first: the way back.</summary>
    public IReadOnlyList<string> Answered { get; init => field = value ?? []; } = [];

    /// <summary>Set while the script goes again over steps it had taken.</summary>
    public ScriptRepair? Repair { get; init; }
}
