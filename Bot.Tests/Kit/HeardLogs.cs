using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Kit;

/// <summary>Hears every line that a host logs, whatever its level.</summary>
internal sealed class HeardLogs : ILoggerProvider, ILogger
{
    private readonly ConcurrentDictionary<string, byte> _lines = new();

    /// <summary>The lines, each once.</summary>
    public IEnumerable<string> Lines => _lines.Keys;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.TryAdd($"{formatter(state, exception)} {exception}", 0);

    public void Dispose()
    {
    }
}
