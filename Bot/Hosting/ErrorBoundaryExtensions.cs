namespace Bot.Hosting;

/// <summary>Adds the error boundary.</summary>
internal static class ErrorBoundaryExtensions
{
    /// <summary>Catches what the parts behind it throw, and describes their bare refusals.</summary>
    public static void UseErrorBoundary(this IApplicationBuilder app)
    {
        app.UseMiddleware<ErrorBoundary>();
        app.UseStatusCodePages(pages => ErrorBoundary.DescribeAsync(pages.HttpContext));
    }
}
