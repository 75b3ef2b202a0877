using ComputeThesis.Hosts;

// NOTEBOOK RESTORED: runs the cells of a notebook, and writes what they show as JSON, a line each. RESTORED lists the assemblies of the packages.
using var shown = new StreamWriter(Console.OpenStandardOutput());
var host = new VersoHost(File.ReadAllLines(args[1]), new(shown));
foreach (var cell in DibCells.Read(File.ReadAllText(args[0])))
    await host.RunAsync(cell);
