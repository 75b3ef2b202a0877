namespace ComputeThesis.Tool;

/// <summary>The path by which a program can still be started when it has been updated.</summary>
/// <remarks>
/// <c>dotnet tool install</c> keeps each version in a folder of its own below <c>.store</c> and puts the command beside that folder. Where the command is a link, the system tells
/// the program the path in the store, which the next update takes away.
/// </remarks>
internal static class LastingPath
{
    private const string Store = ".store";

    public static string Of(string program)
    {
        for (var folder = Path.GetDirectoryName(program); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            // A command file of Windows would be the process that the frontend ends, and leave ours behind; so there it has to be the program itself.
            if (Path.GetFileName(folder) == Store && Path.Combine(Path.GetDirectoryName(folder)!, Path.GetFileName(program)) is var command && File.Exists(command))
                return command;
        }

        return program;
    }
}
