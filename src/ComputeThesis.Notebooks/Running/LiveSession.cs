namespace ComputeThesis.Notebooks;

/// <summary>C# that a user runs cell by cell, in any order and without end.</summary>
/// <remarks>Takes the console and the formatters of the process until it is disposed: one at a time.</remarks>
internal sealed class LiveSession : IDisposable
{
    private readonly Session session;
    private readonly ConsoleCapture console = new();

    public LiveSession(RunOptions options)
    {
        session = new Session(options, Path.GetFullPath(options.Folder ?? Environment.CurrentDirectory), isLive: true);
        HostConventions.Reset();
    }

    /// <summary>How many cells were run.</summary>
    public int Executed { get; private set; }

    /// <summary>What a cell written now would see.</summary>
    public ScriptScene Scene => session.Scene;

    /// <summary>Runs a cell; its last value and its error come back, all else goes to the listener at once. One cell at a time.</summary>
    /// <param name="source">The text of the cell.</param>
    /// <param name="listener">Who hears what the cell shows.</param>
    /// <param name="interrupt">Stops the cell; the session and all its variables stay.</param>
    public Task<CellRun> RunAsync(string source, ICellListener listener, CancellationToken interrupt)
    {
        Executed++;
        return RunAsync(source, $"cell {Executed}", listener, interrupt);
    }

    /// <summary>The same under a name of one's own, uncounted.</summary>
    /// <param name="source">The text of the cell.</param>
    /// <param name="name">What errors call the cell.</param>
    /// <param name="listener">Who hears what the cell shows.</param>
    /// <param name="interrupt">Stops the cell; the session and all its variables stay.</param>
    public Task<CellRun> RunAsync(string source, string name, ICellListener listener, CancellationToken interrupt) =>
        session.RunAsync(source, name, new OutputSink(listener), CellLimit.None, interrupt);

    public void Dispose() => console.Dispose();
}
