using ComputeThesis.Notebooks;

namespace ComputeThesis.Tool;

/// <summary>Lines for a log: a notebook's first, its last, and while it takes long one now and then.</summary>
internal sealed class PlainTalk(TextWriter writer, TimeProvider time) : RunTalk
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    private readonly TextWriter writer = writer;
    private readonly TimeProvider time = time;
    private readonly Lock gate = new();
    private readonly List<Line> running = [];

    public override void Say(string line)
    {
        lock (gate)
            writer.WriteLine(line);
    }

    public override async Task WhileAsync(Func<Task> runs)
    {
        using var timer = time.CreateTimer(_ => SayWhatRuns(), null, Every, Every);
        await runs();
    }

    public override NotebookTalk Begin(NotebookFile file)
    {
        var line = new Line(this, file.Path, time.GetTimestamp());
        lock (gate)
            running.Add(line);
        return line;
    }

    protected override void Say(ExitCode code, string word, string rest) => Say($"{word}  {rest}");

    private void SayWhatRuns()
    {
        lock (gate)
        {
            foreach (var line in running)
                line.SayWhereItIs();
        }
    }

    private sealed class Line(PlainTalk talk, string path, long begun) : NotebookTalk
    {
        private CellProgress? last;

        // The first cell that runs need not be the first of the notebook.
        public override void Report(CellProgress value)
        {
            lock (talk.gate)
            {
                if (last is null)
                    talk.writer.WriteLine($"run  {path}, {value.Count} {(value.Count == 1 ? "cell" : "cells")}");
                last = value;
            }
        }

        public void SayWhereItIs()
        {
            if (last is not null)
                talk.writer.WriteLine($"...  {path}, cell {last.Index + 1} of {last.Count}, {talk.time.GetElapsedTime(begun).TotalSeconds:0} s");
        }

        public override void Dispose()
        {
            lock (talk.gate)
                talk.running.Remove(this);
        }
    }
}
