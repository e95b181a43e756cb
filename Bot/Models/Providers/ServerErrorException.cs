using System.ClientModel;

namespace Bot.Models.Providers;

/// <summary>A server refused or failed, told by its status alone.</summary>
internal sealed class ServerErrorException(ClientResultException thrown) : Exception(FormattableString.Invariant($"HTTP {thrown.Status}"))
{
    /// <summary>The server's own words, for whoever set it up.</summary>
    public string Said { get; } = thrown.Message;

    /// <summary>What it means.</summary>
    public ModelFailure Failure { get; } = ModelFailure.Of(thrown);
}
