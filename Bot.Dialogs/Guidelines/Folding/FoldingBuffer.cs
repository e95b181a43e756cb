using System.Buffers;

namespace Bot.Dialogs.Guidelines.Folding;

/// <summary>Folded characters and where they came from, in rented memory.</summary>
internal struct FoldingBuffer(int capacity) : IDisposable
{
    private char[] characters = ArrayPool<char>.Shared.Rent(Math.Max(capacity, 16));
    private int[] origins = ArrayPool<int>.Shared.Rent(Math.Max(capacity, 16));

    /// <summary>How many characters it holds.</summary>
    public int Length { get; private set; }

    /// <summary>The characters, to be looked at or replaced in place.</summary>
    public readonly Span<char> Characters => characters.AsSpan(0, Length);

    /// <summary>Where each character came from.</summary>
    public readonly ReadOnlySpan<int> Origins => origins.AsSpan(0, Length);

    /// <summary>Adds a character.</summary>
    public void Add(char c, int origin)
    {
        if (Length == characters.Length || Length == origins.Length)
        {
            Grow();
        }

        characters[Length] = c;
        origins[Length++] = origin;
    }

    /// <summary>Moves a character towards the start, over what is dropped.</summary>
    public readonly void Move(int from, int to)
    {
        characters[to] = characters[from];
        origins[to] = origins[from];
    }

    /// <summary>Drops what comes after the first characters.</summary>
    public void Cut(int length) => Length = length;

    /// <inheritdoc/>
    public readonly void Dispose()
    {
        ArrayPool<char>.Shared.Return(characters);
        ArrayPool<int>.Shared.Return(origins);
    }

    private void Grow()
    {
        var moreCharacters = ArrayPool<char>.Shared.Rent(Length * 2);
        var moreOrigins = ArrayPool<int>.Shared.Rent(Length * 2);
        Characters.CopyTo(moreCharacters);
        Origins.CopyTo(moreOrigins);
        Dispose();
        (characters, origins) = (moreCharacters, moreOrigins);
    }
}
