using Bot.Files;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Channels.Tencent;

/// <summary>What WeChat and WeCom have in common.</summary>
internal static class TencentExtensions
{
    /// <summary>Adds it, once.</summary>
    public static void AddTencent(this IServiceCollection services)
    {
        services.AddOptions<CustomerFileOptions>().BindConfiguration(CustomerFileOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddFiles();
        services.TryAddSingleton<TextMenus>();
        services.TryAddSingleton<PackMedia>();
        services.TryAddSingleton<SignatureMemory>();
        services.TryAddSingleton<CallbackDoor>();
        services.TryAddSingleton<ApiClient>();
        services.TryAddSingleton<MediaUploads>();
        services.TryAddSingleton<CustomerFiles>();
        services.TryAddSingleton<CallbackTranslator>();
        services.TryAddSingleton<ReplySender>();
    }
}
