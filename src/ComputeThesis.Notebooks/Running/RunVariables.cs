namespace ComputeThesis.Notebooks;

/// <summary>Environment variables of a run, put back as they were when it is disposed.</summary>
internal sealed class RunVariables : IDisposable
{
    private readonly Dictionary<string, string?> before = [];

    public RunVariables(IReadOnlyDictionary<string, string> variables)
    {
        try
        {
            foreach (var (name, value) in variables)
            {
                var had = Environment.GetEnvironmentVariable(name);
                Environment.SetEnvironmentVariable(name, value);
                before[name] = had;
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var (name, value) in before)
            Environment.SetEnvironmentVariable(name, value);
    }
}
