using System.CommandLine;

namespace ComputeThesis.Tool;

/// <summary>thesis kernel list: what a frontend finds.</summary>
internal static class KernelList
{
    public static Command Create()
    {
        var command = new Command("list", """
            Lists where this program is installed as a kernel, of those places where a frontend of Jupyter looks: whether what it starts is still there, and whether another kernel of that name stands before it.
            Says also which kernel starts for a notebook that asks for .net-csharp, as those written for .NET Interactive do.

              thesis kernel list
              JUPYTER_PATH=shared/jupyter thesis kernel list  with a folder that your frontend is told of
            """);
        command.SetAction(_ => (int)Run(KernelSpec.On(JupyterFolders.Here)));
        return command;
    }

    private static ExitCode Run(IReadOnlyList<KernelSpec> found)
    {
        if (found.Any(spec => spec.IsOurs))
        {
            var sheet = new Sheet("kernel", "shown as", "state", "folder") { Long = ["state", "folder"] };
            foreach (var spec in found.Where(spec => spec.IsOurs))
                sheet.Add(spec.Name, spec.DisplayName, State(spec, found), FileName.Shown(spec.Folder));
            sheet.Write();
        }
        else
            CommandEnding.Say("It is installed nowhere that a frontend looks. Next: thesis kernel install");

        var claims = found.Where(spec => spec.Name == OwnKernel.DotNetName).ToList();
        if (claims.Count == 0)
            Console.Out.WriteLine($"No kernel answers to {OwnKernel.DotNetName}: a frontend asks which to start.");
        foreach (var (i, claim) in claims.Index().Where(one => one.Index == 0 || !one.Item.IsOurs))
            Console.Out.WriteLine($"{OwnKernel.DotNetName} is {(i == 0 ? "" : "also claimed by ")}{KernelTalk.Of(claim)}: {FileName.Shown(claim.Folder)}");
        return ExitCode.Ok;
    }

    private static string State(KernelSpec spec, IReadOnlyList<KernelSpec> found) =>
        spec.Missing is { } gone ? $"starts {gone}, which is gone: thesis kernel install"
        : found.First(one => one.Name == spec.Name) is { } first && first != spec ? $"hidden by {first.Folder}"
        : "ready";
}
