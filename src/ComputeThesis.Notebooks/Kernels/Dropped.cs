using System.Globalization;

namespace ComputeThesis.Notebooks;

/// <summary>Says on stderr, once in a while, that messages were dropped and why.</summary>
internal sealed class Dropped(TextWriter error, TimeProvider clock)
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(30);

    private long? said;
    private int count;

    public void Add(string reason)
    {
        count++;
        if (said is { } last && clock.GetElapsedTime(last) < Silence)
            return;
        error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The kernel dropped {(count == 1 ? "a message" : $"{count} messages")}, the last for {reason}."));
        said = clock.GetTimestamp();
        count = 0;
    }
}
