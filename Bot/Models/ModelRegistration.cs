using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Bot.Models;

/// <summary>Puts the model into the host.</summary>
internal static class ModelRegistration
{
    /// <summary>Adds it; without settings it is simply not there.</summary>
    public static IServiceCollection AddModels(this IServiceCollection services)
    {
        services.AddOptions<ModelOptions>().BindConfiguration(ModelOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ModelOptions>, ModelOptionsRule>());
        services.TryAddSingleton<ModelRunner>();
        return services;
    }
}
