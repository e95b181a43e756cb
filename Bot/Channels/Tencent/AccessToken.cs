namespace Bot.Channels.Tencent;

/// <summary>An account's access token: asked for once however many want it, and again before it ends or when the platform refuses it.</summary>
internal sealed class AccessToken(TimeProvider time)
{
    // The platform keeps the old one valid for some minutes after it has given a new one.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);

    private readonly Lock _gate = new();
    private string? _value;
    private DateTimeOffset _until;
    private Task<ApiOutcome>? _asking;

    /// <summary>The token; null with the reason why there is none.</summary>
    /// <param name="refused">The token that the platform has just refused; empty: none.</param>
    /// <param name="ask">Asks for one, given whether the old one shall end.</param>
    /// <param name="cancellationToken">Stops the wait, not the question: others wait too.</param>
    public async Task<(string? Value, ApiOutcome? Failure)> GetAsync(string refused, Func<bool, Task<ApiOutcome>> ask, CancellationToken cancellationToken)
    {
        Task<ApiOutcome> asking;
        lock (_gate)
        {
            if (_value is { } known && known != refused && time.GetUtcNow() < _until)
            {
                return (known, null);
            }

            asking = _asking ??= AskAsync(refused, ask);
        }

        var outcome = await asking.WaitAsync(cancellationToken);
        return ValueOf(outcome) is { } value ? (value, null) : (null, outcome);
    }

    private async Task<ApiOutcome> AskAsync(string refused, Func<bool, Task<ApiOutcome>> ask)
    {
        await Task.Yield();
        try
        {
            var outcome = await ask(false);
            if (refused.Length > 0 && ValueOf(outcome) == refused)
            {
                outcome = await ask(true);
            }

            Keep(outcome);
            return outcome;
        }
        finally
        {
            lock (_gate)
            {
                _asking = null;
            }
        }
    }

    private void Keep(ApiOutcome outcome)
    {
        var life = TimeSpan.FromSeconds(outcome.Answer?["expires_in"]?.GetValueKind() == System.Text.Json.JsonValueKind.Number ? (double)outcome.Answer["expires_in"]! : 0);
        lock (_gate)
        {
            (_value, _until) = (ValueOf(outcome), time.GetUtcNow() + (life > Margin * 2 ? life - Margin : life / 2));
        }
    }

    private static string? ValueOf(ApiOutcome outcome) =>
        outcome.Code == 0 && outcome.Answer?["access_token"] is { } node && node.GetValueKind() == System.Text.Json.JsonValueKind.String && (string?)node is { Length: > 0 } value ? value : null;
}
