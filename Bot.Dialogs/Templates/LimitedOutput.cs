using System.Text;
using Scriban.Runtime;

namespace Bot.Dialogs.Templates;

/// <summary>Where rendered text goes, up to a limit.</summary>
internal sealed class LimitedOutput : IScriptOutput
{
    /// <summary>The longest text that a template may make.</summary>
    public const int Limit = 32_000;

    private readonly StringBuilder _text = new();

    public void Write(string text, int offset, int count)
    {
        if (_text.Length + count > Limit)
        {
            throw new InvalidOperationException($"The text grows beyond {Limit} characters. Shorten it or show fewer items.");
        }

        _text.Append(text, offset, count);
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    public void Clear() => _text.Clear();

    public override string ToString() => _text.ToString();
}
