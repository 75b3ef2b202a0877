using System.CommandLine;
using System.Text;
using ComputeThesis.Tool;

// Paths and figures may hold any letter, whatever the terminal's code page says.
Console.OutputEncoding = Encoding.UTF8;

if (args is [Worker.Verb])
{
    await Worker.RunAsync();
    return 0;
}

var stdout = new StandardWriter(Console.Out);
Console.SetOut(stdout);
Console.SetError(new StandardWriter(Console.Error));
using var interrupts = new Interrupts();
var root = new RootCommand(
    """
    Reruns C# notebooks, says what happened and what has changed, and makes a site of them; lists, verifies and exports the figures they rest on.

      thesis run            rerun the notebooks under notebooks/: executed copies and web pages under artifacts/
      thesis check          rerun, and compare with what was published: what drifted, by how much, and why
      thesis publish        a static site of them that works offline
      thesis new my-study   a notebook that runs at once

    A notebook is an .ipynb or a .dib file. It runs on its own, from top to bottom, offline if it asks for nothing else.

    Exit codes: 0 all went well; 1 the command line is wrong; 2 a cell failed; 3 a notebook or a data file does not hold what it should; 4 a rerun shows something else than was published; 130 stopped with Ctrl-C.
    """)
{
    RunCommand.Create(), CheckCommand.Create(), PublishCommand.Create(), ConvertCommand.Create(), NewCommand.Create(), DataCommand.Create(), KernelCommand.Create(interrupts.Leave),
    DoctorCommand.Create(),
};
var code = await CommandLine.RunAsync(root, args, interrupts.Stop);
if (stdout.Problem is not { } problem)
    return code;
Console.Error.WriteLine($"Not all could be written to stdout: {problem.TrimEnd('.')}.");
return code == (int)ExitCode.Ok ? (int)ExitCode.Usage : code;
