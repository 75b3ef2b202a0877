namespace ComputeThesis.Tool;

/// <summary>VS Code with its Jupyter extension and our kernel; no Python is needed for that.</summary>
internal static class EditorHost
{
    private const string Name = "VS Code";

    public static Diagnosis Of(Examination found)
    {
        if (found.Editors.Count == 0)
            return new(Name, Standing.Absent, "There is no code or codium in PATH.", HowToInstall.Editor);
        if (found.Editors.Any(editor => editor[EditorInstalled.Jupyter] is not null))
            return JupyterHost.WithKernel(Name, found);
        var editor = found.Editors[0];
        return editor.Problem is null
            ? new(Name, Standing.OneStep, "It has no Jupyter extension.", $"{editor.Command} --install-extension {EditorInstalled.Jupyter}")
            : new(Name, Standing.Broken, $"{editor.Command} does not answer as it should, and its folders show no Jupyter extension.");
    }
}
