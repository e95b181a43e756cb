using System.Runtime.CompilerServices;

namespace Bot.Dialogs.Understanding;

/// <summary>Names pieces of text by 64-bit numbers, so that reading a message makes no strings. Equal on every machine.</summary>
internal static class FeatureHash
{
    private const ulong Prime = 0x100000001B3;
    private const ulong Mixer = 0x9E3779B97F4A7C15;

    /// <summary>The name of a piece of text.</summary>
    /// <param name="seed">Tells kinds of pieces apart.</param>
    /// <param name="text">The piece.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong Of(ulong seed, ReadOnlySpan<char> text)
    {
        var hash = Start(seed);
        foreach (var c in text)
        {
            hash = Next(hash, c);
        }

        return hash * Mixer;
    }

    /// <summary>The name of a thing made of two named things.</summary>
    public static ulong Of(ulong seed, ulong first, ulong second) => Next(Next(Start(seed), first), second) * Mixer;

    private static ulong Start(ulong seed) => (seed * Mixer) ^ 0xCBF29CE484222325;

    private static ulong Next(ulong hash, ulong value)
    {
        hash = (hash ^ value) * Prime;
        return hash ^ (hash >> 29);
    }
}
