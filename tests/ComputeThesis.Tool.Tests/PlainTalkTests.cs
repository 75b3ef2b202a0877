using ComputeThesis.Notebooks;
using ComputeThesis.Tool;

namespace ComputeThesis.Tests;

public class PlainTalkTests
{
    private static readonly NotebookFile File = new("notebooks/a.ipynb", "a");

    [Fact]
    public async Task A_log_has_a_line_when_a_notebook_starts_and_one_every_ten_seconds_while_it_runs()
    {
        var time = new HandClock();
        using var log = new StringWriter { NewLine = "\n" };
        var talk = new PlainTalk(log, time);

        await talk.WhileAsync(() =>
        {
            using (var shown = talk.Begin(File))
            {
                shown.Report(new(2, 9, CellPhase.Started, TimeSpan.Zero));
                time.Pass(TimeSpan.FromSeconds(10));
                shown.Report(new(2, 9, CellPhase.Finished, TimeSpan.Zero));
                shown.Report(new(4, 9, CellPhase.Started, TimeSpan.Zero));
                time.Pass(TimeSpan.FromSeconds(10));
            }

            time.Pass(TimeSpan.FromSeconds(10));
            return Task.CompletedTask;
        });

        Assert.Equal("run  notebooks/a.ipynb, 9 cells\n...  notebooks/a.ipynb, cell 3 of 9, 10 s\n...  notebooks/a.ipynb, cell 5 of 9, 20 s\n", log.ToString());
    }

    [Fact]
    public async Task Two_notebooks_at_once_have_a_line_each()
    {
        var time = new HandClock();
        using var log = new StringWriter { NewLine = "\n" };
        var talk = new PlainTalk(log, time);

        await talk.WhileAsync(() =>
        {
            using var first = talk.Begin(File);
            using var second = talk.Begin(new("notebooks/b.ipynb", "b"));
            first.Report(new(0, 1, CellPhase.Started, TimeSpan.Zero));
            second.Report(new(1, 2, CellPhase.Started, TimeSpan.Zero));
            time.Pass(TimeSpan.FromSeconds(10));
            return Task.CompletedTask;
        });

        Assert.EndsWith("...  notebooks/a.ipynb, cell 1 of 1, 10 s\n...  notebooks/b.ipynb, cell 2 of 2, 10 s\n", log.ToString(), StringComparison.Ordinal);
    }

    /// <summary>A clock that goes on when it is told to.</summary>
    private sealed class HandClock : TimeProvider
    {
        private readonly List<Action> rings = [];
        private long now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Assert.Equal(TimeSpan.FromSeconds(10), period);
            rings.Add(() => callback(state));
            return new Nothing();
        }

        public void Pass(TimeSpan time)
        {
            now += time.Ticks;
            rings.ForEach(ring => ring());
        }

        private sealed class Nothing : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
