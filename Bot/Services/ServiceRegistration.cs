namespace Bot.Services;

/// <summary>Puts the calls to services into the host.</summary>
internal static class ServiceRegistration
{
    /// <summary>Adds them.</summary>
    public static void AddServices(this IServiceCollection services)
    {
        services.AddSingleton<ServiceClients>();
        services.AddSingleton<HttpCaller>();
        services.AddSingleton<McpCaller>();
        services.AddSingleton<TableRows>();
        services.AddSingleton<TableCaller>();
        services.AddSingleton<ServiceRunner>();
    }
}
