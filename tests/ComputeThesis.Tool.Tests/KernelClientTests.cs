namespace ComputeThesis.Tests;

/// <summary>The kernel, driven by Jupyter's own clients; what each name tries stands in kernel_clients.py.</summary>
public sealed class KernelClientTests(KernelClientRun run) : IClassFixture<KernelClientRun>
{
    public static TheoryData<string> Tried => [.. File.ReadLines(Repository.PathOf("tests", "ComputeThesis.Tool.Tests", "kernel_clients.py"))
        .Aggregate((Names: new List<string>(), IsNext: false), (all, line) =>
        {
            if (all.IsNext)
                all.Names.Add(line["def ".Length..line.IndexOf('(', StringComparison.Ordinal)]);
            return (all.Names, line == "@tried");
        }).Names];

    [KernelClientTheory]
    [MemberData(nameof(Tried))]
    public void With_the_clients_of_Jupyter(string name) => Assert.True(run.ProblemOf(name) is null, run.ProblemOf(name));
}
