namespace Bot.Dialogs.Understanding;

/// <summary>The different features of one text, in the order in which they were found. Meant to be used again and again.</summary>
internal sealed class FeatureBag
{
    private const int Room = 256;

    private ulong[] _keys = [];
    private float[] _weights = [];
    private FeatureTraits[] _traits = [];
    private int[] _slots = new int[Room * 4];

    /// <summary>What the text's words are about.</summary>
    public Meaning Meaning { get; private init; } = new();

    /// <summary>Number of features.</summary>
    public int Count { get; private set; }

    /// <summary>The features' names.</summary>
    public ReadOnlySpan<ulong> Keys => _keys.AsSpan(0, Count);

    /// <summary>How much each counts before rarity is looked at.</summary>
    public ReadOnlySpan<float> Weights => _weights.AsSpan(0, Count);

    /// <summary>What kind each is.</summary>
    public ReadOnlySpan<FeatureTraits> Traits => _traits.AsSpan(0, Count);

    /// <summary>A copy that takes no more room than needed and takes no more features.</summary>
    public FeatureBag Copy() => new() { _keys = Keys.ToArray(), _weights = Weights.ToArray(), _traits = Traits.ToArray(), _slots = [], Count = Count, Meaning = Meaning.Copy() };

    /// <summary>Empties the bag.</summary>
    public void Clear()
    {
        Count = 0;
        Meaning.Clear();
        Array.Clear(_slots);
    }

    /// <summary>Adds a feature; one that occurs again counts no more than the first time.</summary>
    public void Add(ulong key, float weight, FeatureTraits traits)
    {
        if (Count == _keys.Length)
        {
            Grow(Math.Max(Room, Count * 2));
        }

        if (weight == 0 || !Claim(key))
        {
            return;
        }

        _keys[Count] = key;
        _weights[Count] = weight;
        _traits[Count++] = traits;
    }

    private bool Claim(ulong key)
    {
        var slot = (int)(key >> 32) & (_slots.Length - 1);
        while (_slots[slot] > 0)
        {
            if (_keys[_slots[slot] - 1] == key)
            {
                return false;
            }

            slot = (slot + 1) & (_slots.Length - 1);
        }

        _slots[slot] = Count + 1;
        return true;
    }

    private void Grow(int room)
    {
        Array.Resize(ref _keys, room);
        Array.Resize(ref _weights, room);
        Array.Resize(ref _traits, room);
        _slots = new int[room * 4];
        for (var i = 0; i < Count; i++)
        {
            var slot = (int)(_keys[i] >> 32) & (_slots.Length - 1);
            while (_slots[slot] > 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = i + 1;
        }
    }
}
