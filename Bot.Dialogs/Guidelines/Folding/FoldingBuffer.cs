using System.Buffers;

namespace Bot.Dialogs.Guidelines.Folding;

/// <summary>Folded characters and where they came from, in rented memory.</summary>
internal struct FoldingBuffer(int capacity) : IDisposable
{
    private char[] _characters = ArrayPool<char>.Shared.Rent(Math.Max(capacity, 16));
    private int[] _origins = ArrayPool<int>.Shared.Rent(Math.Max(capacity, 16));

    /// <summary>How many characters it holds.</summary>
    public int Length { get; private set; }

    /// <summary>The characters, to be looked at or replaced in place.</summary>
    public readonly Span<char> Characters => _characters.AsSpan(0, Length);

    /// <summary>Where each character came from.</summary>
    public readonly ReadOnlySpan<int> Origins => _origins.AsSpan(0, Length);

    /// <summary>Adds a character.</summary>
    public void Add(char c, int origin)
    {
        if (Length == _characters.Length || Length == _origins.Length)
        {
            Grow();
        }

        _characters[Length] = c;
        _origins[Length++] = origin;
    }

    /// <summary>Moves a character towards the start, over what is dropped.</summary>
    public readonly void Move(int from, int to)
    {
        _characters[to] = _characters[from];
        _origins[to] = _origins[from];
    }

    /// <summary>Drops what comes after the first characters.</summary>
    public void Cut(int length) => Length = length;

    /// <inheritdoc/>
    public readonly void Dispose()
    {
        ArrayPool<char>.Shared.Return(_characters);
        ArrayPool<int>.Shared.Return(_origins);
    }

    private void Grow()
    {
        var moreCharacters = ArrayPool<char>.Shared.Rent(Length * 2);
        var moreOrigins = ArrayPool<int>.Shared.Rent(Length * 2);
        Characters.CopyTo(moreCharacters);
        Origins.CopyTo(moreOrigins);
        Dispose();
        (_characters, _origins) = (moreCharacters, moreOrigins);
    }
}
