namespace Bot.Models.Providers;

/// <summary>All servers in their order: the next one is asked when one cannot answer, and after the last the first again, once.</summary>
internal sealed class ModelProviders(IReadOnlyList<ModelProvider> providers, TimeProvider time) : IDisposable
{
    private const int Rounds = 2;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>The servers' settings, in their order.</summary>
    public IEnumerable<ProviderOptions> Options => providers.Select(provider => provider.Options);

    /// <summary>Tokens that a question with its answer may have, on every server.</summary>
    public int ContextTokens => providers.Min(provider => provider.Options.ContextTokens);

    /// <summary>Asks; only cancellation is thrown.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="isShown">Whether the customer has seen some of the words: then no other server may begin again.</param>
    /// <param name="answered">Hears of every attempt.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ProviderAnswer> AskAsync(
        ProviderRequest request, Func<bool> isShown, Action<ProviderAnswer> answered, CancellationToken cancellationToken)
    {
        var answer = new ProviderAnswer(null, ModelFailure.NotConfigured, null);
        var hopeless = new HashSet<ModelProvider>();
        for (var round = 1; round <= Rounds && hopeless.Count < providers.Count; round++)
        {
            if (round > 1)
            {
                await Task.Delay(Pause, time, cancellationToken);
            }

            foreach (var provider in providers.Where(provider => !hopeless.Contains(provider)))
            {
                answer = await provider.AskAsync(request, cancellationToken);
                answered(answer);
                if (answer.Failure is null or { IsFinal: true } || isShown())
                {
                    return answer;
                }

                if (!answer.Failure.IsPassing)
                {
                    hopeless.Add(provider);
                }
            }
        }

        return answer;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var provider in providers)
        {
            provider.Dispose();
        }
    }
}
