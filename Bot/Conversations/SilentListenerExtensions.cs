using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Conversations;

/// <summary>Keeps the silo off the network.</summary>
internal static class SilentListenerExtensions
{
    /// <summary>Replaces the silo's listeners, which Orleans registers under keys of its own; the web server's stay.</summary>
    public static void ListenNowhere(this IServiceCollection services)
    {
        var listeners = services.Where(service => service.IsKeyedService && service.ServiceType == typeof(IConnectionListenerFactory)).ToArray();
        foreach (var listener in listeners)
        {
            services.Replace(ServiceDescriptor.KeyedSingleton<IConnectionListenerFactory, SilentListenerFactory>(listener.ServiceKey));
        }
    }
}
