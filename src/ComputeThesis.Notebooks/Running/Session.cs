namespace ComputeThesis.Notebooks;

/// <summary>One notebook's C#: what a cell declares, the cells after it see.</summary>
internal sealed class Session
{
    // The longest a timer can wait, more than any run.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(24);

    private readonly TimeSpan limit;
    private readonly ScriptChain chain;
    private readonly PackageBinder packages;

    public Session(RunOptions options, string folder)
    {
        limit = options.CellTimeout > Longest || options.CellTimeout == Timeout.InfiniteTimeSpan ? Longest : options.CellTimeout;
        var context = new SessionLoadContext();
        chain = new ScriptChain(folder, context);
        packages = new PackageBinder(folder, options.Provided, new NuGetRestore(folder, options.PackageCache), chain, context);
    }

    /// <summary>Runs a cell; what it shows goes to the sink, its last value comes back.</summary>
    /// <param name="source">The text of the cell.</param>
    /// <param name="name">What errors call the cell.</param>
    /// <param name="sink">Where the cell shows things.</param>
    /// <param name="stop">Stops the cell.</param>
    public async Task<CellRun> RunAsync(string source, string name, OutputSink sink, CancellationToken stop)
    {
        using var clock = new CancellationTokenSource(limit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, stop);
        var started = TimeProvider.System.GetTimestamp();
        try
        {
            var draft = await PrepareAsync(source, name, sink, either.Token).ConfigureAwait(false);
            var (run, hasResult, problems) = chain.Compile(draft);
            if (run is null)
                return CellRun.Failed(ErrorText.Of(problems, name));
            return await RunAsync(run, hasResult, name, sink, Left(), stop).ConfigureAwait(false);
        }
        catch (CellFaultException fault)
        {
            return CellRun.Failed(ErrorText.Of(fault, name, source));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return CellRun.Cancelled();
        }
        catch (OperationCanceledException) when (clock.IsCancellationRequested)
        {
            return CellRun.TimedOut(limit);
        }

        TimeSpan Left()
        {
            var left = limit - TimeProvider.System.GetElapsedTime(started);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    private async Task<ScriptDraft> PrepareAsync(string source, string name, OutputSink sink, CancellationToken stop)
    {
        var directives = Directives.Of(source);
        foreach (var (place, line) in directives.Sources)
        {
            try
            {
                packages.AddSource(place);
            }
            catch (CellFaultException fault)
            {
                throw fault.At(line, 1);
            }
        }
        var draft = chain.Draft(directives.Code, name);
        if (draft.Directives.Count == 0)
            return draft;
        foreach (var script in await packages.BindAsync(draft.Directives, sink, stop).ConfigureAwait(false))
            await ExtendAsync(script, sink, stop).ConfigureAwait(false);
        return draft;
    }

    /// <summary>Runs the C# cells of a package's extension script.</summary>
    private async Task ExtendAsync(string script, OutputSink sink, CancellationToken stop)
    {
        const string name = "extension.dib";
        foreach (var cell in Notebook.Parse(script, name).Cells.Where(cell => cell is { Kind: CellKind.Code, Language: Languages.CSharp }))
        {
            var ran = await RunAsync(cell.Source, name, sink, stop).ConfigureAwait(false);
            if (ran.Error is { } error)
                throw new CellFaultException($"The package was loaded, but its {name} failed: {error.ExceptionType}: {error.Message}", inner: error.Exception);
        }
    }

    private async Task<CellRun> RunAsync(Func<Task<object?>> run, bool hasResult, string name, OutputSink sink, TimeSpan timeout, CancellationToken stop)
    {
        DisplayOutput? result = null;
        try
        {
            var end = await CellThread.RunAsync(async () =>
            {
                OutputSink.Current = sink;
                var value = await run().ConfigureAwait(true);
                // Formatted here, where a lazy sequence without end can still be stopped.
                if (hasResult)
                    result = new DisplayOutput(HostConventions.FormsOf(value, []), IsResult: true);
            }, timeout, stop).ConfigureAwait(false);
            return end switch
            {
                CellEnd.TimedOut => CellRun.TimedOut(limit),
                CellEnd.Cancelled => CellRun.Cancelled(),
                _ => new CellRun(CellStatus.Ok, result, null),
            };
        }
        catch (Exception problem)
        {
            return CellRun.Failed(ErrorText.Of(problem, name, chain.ColumnOf));
        }
    }
}
