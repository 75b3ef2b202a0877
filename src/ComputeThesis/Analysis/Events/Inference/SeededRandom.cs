namespace ComputeThesis;

/// <summary>Random numbers that are a function of seed, purpose and draw alone, so that no thread waits for another and none changes them: SplitMix64 (Steele, Lea, Flood 2014, OOPSLA, 453-472).</summary>
internal struct SeededRandom
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private ulong state;

    public SeededRandom(int seed, RandomPurpose purpose, int draw) => state = Mix(Mix(((ulong)(uint)seed << 8) + (ulong)purpose) + (Step * (ulong)(uint)draw));

    public ulong Next() => Mix(state += Step);

    /// <summary>A whole number from 0 to one below a limit; off even odds by less than the limit in 2^64.</summary>
    public int Below(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);

    /// <summary>Fills a span with whole numbers from 0 to one below a limit, two from each random number; off even odds by less than the limit in 2^32.</summary>
    public void Fill(Span<int> numbers, int limit)
    {
        var i = 0;
        for (; i < numbers.Length - 1; i += 2)
        {
            var random = Next();
            numbers[i] = (int)((uint)random * (ulong)limit >> 32);
            numbers[i + 1] = (int)((random >> 32) * (ulong)limit >> 32);
        }

        if (i < numbers.Length)
            numbers[i] = Below(limit);
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}

/// <summary>What random numbers are for: each use has a stream of its own.</summary>
internal enum RandomPurpose
{
    Band = 1,
    Signs,
    Placebo,
}
