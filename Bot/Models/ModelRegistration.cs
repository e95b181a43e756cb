using Bot.Files;
using Bot.Models.Budgets;
using Bot.Models.Embeddings;
using Bot.Models.Prompts;
using Bot.Models.Providers;
using Bot.Models.Tools;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.Models;

/// <summary>Puts the models into the host.</summary>
internal static class ModelRegistration
{
    /// <summary>Adds them; without settings there are simply none.</summary>
    public static IServiceCollection AddModels(this IServiceCollection services)
    {
        services.AddOptions<ModelOptions>().BindConfiguration(ModelOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ModelOptions>, ModelOptionsRule>());
        services.TryAddSingleton<ProviderFactory>();
        services.TryAddSingleton<ModelLedger>();
        services.TryAddSingleton<Toolbox>();
        // Without a model nobody needs the host's key for it.
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<ModelOptions>>().Value.IsConfigured
            ? new Canary(provider.GetRequiredService<HostKey>())
            : new Canary("CANARY"));
        services.TryAddSingleton<ModelRunner>();
        services.TryAddSingleton<EmbeddingRunner>();
        return services;
    }
}
