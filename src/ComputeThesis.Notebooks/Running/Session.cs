namespace ComputeThesis.Notebooks;

/// <summary>One notebook's C#: what a cell declares, the cells after it see.</summary>
internal sealed class Session
{
    private readonly ScriptChain chain;
    private readonly PackageBinder packages;
    private readonly SessionLoadContext context;
    private readonly PurityCheck check = new();
    private readonly bool isLive;

    /// <param name="options">How cells are run.</param>
    /// <param name="folder">Where relative paths in cells start.</param>
    /// <param name="isLive">Whether cells come as a user writes them: their number has no end, and nothing is kept for a later run.</param>
    public Session(RunOptions options, string folder, bool isLive = false)
    {
        this.isLive = isLive;
        context = new SessionLoadContext(letsGo: isLive);
        chain = new ScriptChain(folder, context);
        packages = new PackageBinder(folder, options.Provided, new NuGetRestore(folder, options.PackageCache), chain, context, check);
    }

    /// <summary>Whether a cell could not be stopped and still runs.</summary>
    public bool LeftBehind { get; private set; }

    /// <summary>What a cell written now would see.</summary>
    public ScriptScene Scene => chain.Scene;

    /// <summary>Why the cells so far may give something else the next time, to follow on the name of the one that ran last; null where nothing says so.</summary>
    public string? Doubt => check.Doubt;

    /// <summary>The packages that were bound, with their versions.</summary>
    public IReadOnlyDictionary<string, string> Packages => packages.Bound;

    /// <summary>What the packages of the host that were bound know of the run.</summary>
    public IReadOnlyList<PackageUse> Used() => packages.Used();

    /// <summary>Runs a cell; what it shows goes to the sink, its last value comes back.</summary>
    /// <param name="source">The text of the cell.</param>
    /// <param name="name">What errors call the cell.</param>
    /// <param name="sink">Where the cell shows things.</param>
    /// <param name="limit">The time the cell may take.</param>
    /// <param name="stop">Stops the cell.</param>
    public async Task<CellRun> RunAsync(string source, string name, OutputSink sink, CellLimit limit, CancellationToken stop)
    {
        if (isLive)
            return await RunAsync(source, name, sink, limit, judge: null, stop).ConfigureAwait(false);
        var ran = await RunAsync(source, name, sink, limit, check, stop).ConfigureAwait(false);
        // Which frames an exception came through depends on what the runtime has compiled anew, and who caught it may show them.
        if (sink.HasThrown)
            check.Add("threw and caught exceptions, whose traces may differ");
        if (check.Doubt is null && sink.Shown is { Count: > 0 } shown)
        {
            var types = new ShownTypes(check, context.Cells);
            if (shown.FirstOrDefault(type => !types.Allows(type)) is { } other)
                check.Add($"shows a {other}, in which something may differ from run to run");
        }
        return ran;
    }

    private async Task<CellRun> RunAsync(string source, string name, OutputSink sink, CellLimit limit, PurityCheck? judge, CancellationToken stop)
    {
        using var clock = new CancellationTokenSource(limit.Left);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, stop);
        var started = TimeProvider.System.GetTimestamp();
        try
        {
            var draft = await PrepareAsync(source, name, sink, () => limit with { Left = Left() }, either.Token).ConfigureAwait(false);
            var (run, hasResult, problems) = chain.Compile(draft, judge, either.Token);
            if (run is null)
                return CellRun.Failed(ErrorText.Of(problems, name));
            return await RunAsync(run, hasResult, name, sink, limit with { Left = Left() }, stop).ConfigureAwait(false);
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
            var left = limit.Left - TimeProvider.System.GetElapsedTime(started);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    private async Task<ScriptDraft> PrepareAsync(string source, string name, OutputSink sink, Func<CellLimit> limit, CancellationToken stop)
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
            await ExtendAsync(script, sink, limit, stop).ConfigureAwait(false);
        return draft;
    }

    /// <summary>Runs the C# cells of a package's extension script.</summary>
    private async Task ExtendAsync(string script, OutputSink sink, Func<CellLimit> limit, CancellationToken stop)
    {
        const string name = "extension.dib";
        foreach (var cell in Notebook.Parse(script, name).Cells.Where(cell => cell is { Kind: CellKind.Code, Language: Languages.CSharp }))
        {
            var ran = await RunAsync(cell.Source, name, sink, limit(), judge: null, stop).ConfigureAwait(false);
            if (ran.Error is { } error)
                throw new CellFaultException($"The package was loaded, but its {name} failed: {error.ExceptionType}: {error.Message}", inner: error.Exception);
        }
    }

    private async Task<CellRun> RunAsync(Func<Task<object?>> run, bool hasResult, string name, OutputSink sink, CellLimit limit, CancellationToken stop)
    {
        DisplayOutput? result = null;
        try
        {
            var (end, leftBehind) = await CellThread.RunAsync(sink, async () =>
            {
                var value = await run().ConfigureAwait(true);
                // Formatted here, where a lazy sequence without end can still be stopped.
                if (hasResult)
                    result = new DisplayOutput(HostConventions.FormsOf(value, []), IsResult: true);
            }, limit.Left, stop).ConfigureAwait(false);
            if (end == CellEnd.Ran)
                return new CellRun(CellStatus.Ok, result, null);
            LeftBehind |= leftBehind;
            var stopped = end == CellEnd.TimedOut ? CellRun.TimedOut(limit) : CellRun.Cancelled();
            return leftBehind ? stopped.LeftBehind() : stopped;
        }
        catch (Exception problem)
        {
            return CellRun.Failed(ErrorText.Of(problem, name, chain.ColumnOf));
        }
    }
}
