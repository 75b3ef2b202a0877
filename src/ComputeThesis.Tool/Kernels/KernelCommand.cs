using System.CommandLine;

namespace ComputeThesis.Tool;

/// <summary>thesis kernel: C# for the frontends of Jupyter.</summary>
internal static class KernelCommand
{
    /// <param name="leaveSignals">Ends what the tool else does about signals.</param>
    public static Command Create(Action leaveSignals) => new("kernel", """
        Makes this program a C# kernel of Jupyter: VS Code with its Jupyter extension, JupyterLab, the classic notebook, nbconvert. Cells run and show as under thesis run.

          thesis kernel install   once; then choose C# (ComputeThesis) in any of them
          thesis kernel list      where it is installed, and who answers to notebooks written for .NET Interactive
          thesis kernel remove    takes it away again
        """)
    {
        KernelInstall.Create(), KernelList.Create(), KernelRemove.Create(), KernelRun.Create(leaveSignals),
    };
}
