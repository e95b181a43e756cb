using Bot.Dialogs.Reading;

namespace Bot.Dialogs.Steps;

/// <summary>What a name must name.</summary>
internal enum ReferenceKind
{
    /// <summary>A script.</summary>
    Script,

    /// <summary>A step of the same script.</summary>
    Step,

    /// <summary>An operation of a service.</summary>
    Operation,

    /// <summary>A file of the pack.</summary>
    File,
}

/// <summary>A name that a step uses and that must exist somewhere else in the pack.</summary>
/// <param name="Kind">What it must name.</param>
/// <param name="Name">The name.</param>
/// <param name="At">Where it is used.</param>
/// <param name="Script">The script that uses it.</param>
internal sealed record Reference(ReferenceKind Kind, string Name, Mark At, string Script);
