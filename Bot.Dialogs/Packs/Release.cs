using Bot.Dialogs.Knowledge;
using Bot.Dialogs.Services;

namespace Bot.Dialogs.Packs;

/// <summary>A checked and compiled pack: immutable, named by the hash of its content.</summary>
public sealed class Release
{
    internal Release()
    {
    }

    /// <summary>What the engine runs.</summary>
    internal ReleaseContent Content
    {
        get => field ?? throw new InvalidOperationException("This release was not compiled from a pack, so the engine cannot run it.");
        init;
    }

    /// <summary>What the pack knows, a passage each.</summary>
    public IReadOnlyList<Passage> Passages => Content.Knowledge?.Passages ?? [];

    /// <summary>Vectors of passages that a model made, by the passage's hash; empty when they are of another model.</summary>
    /// <param name="model">The model.</param>
    public IReadOnlyDictionary<string, TextVector> PassageVectors(string model) =>
        Content.Knowledge?.Vectors is { } vectors && vectors.Model == model ? vectors.ByHash : new Dictionary<string, TextVector>();

    /// <summary>Where a step is written; null when the release has no such step.</summary>
    /// <param name="script">The script's name.</param>
    /// <param name="step">The step's id.</param>
    public (string File, int Line)? PlaceOf(string script, string step) =>
        Content.Scripts.GetValueOrDefault(script)?.Find(step)?.Place.At is { } at ? (at.File, at.Line) : null;

    /// <summary>SHA-256 over the pack's files and the engine's format version, hexadecimal; equal on every machine.</summary>
    public required string Hash { get; init; }

    /// <summary>The pack's name: lower-case letters, digits and hyphens. The bot answers under this name.</summary>
    public required string Name { get; init; }

    /// <summary>What customers read as the bot's name, by language.</summary>
    public required IReadOnlyDictionary<string, string> Titles { get; init; }

    /// <summary>Languages, the first being the fallback.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Services that <c>call</c> may reach, by name.</summary>
    public required IReadOnlyDictionary<string, ServiceDeclaration> Services { get; init; }

    /// <summary>Tables of the pack's <c>data/</c>, by name.</summary>
    public required IReadOnlyDictionary<string, DataTable> Tables { get; init; }

    /// <summary>The files it was compiled from.</summary>
    public required PackSource Source { get; init; }
}
