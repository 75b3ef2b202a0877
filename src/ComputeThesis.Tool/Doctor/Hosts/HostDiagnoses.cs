namespace ComputeThesis.Tool;

/// <summary>Every host of notebooks and scripts, and whether it will work here.</summary>
internal static class HostDiagnoses
{
    public static IReadOnlyList<Diagnosis> Of(Examination found) =>
        [Thesis(found), ScriptHost.Of(found), JupyterHost.Of(found), EditorHost.Of(found), InteractiveHost.Of(found), VersoHost.Of(found)];

    // What says so is itself what runs notebooks.
    private static Diagnosis Thesis(Examination found) => new("thesis run", Standing.Well,
        found.Dotnet.CanBuild ? "Every notebook." : "Every notebook that asks for no other package than ComputeThesis: to restore others takes the .NET 10 SDK.", found.Dotnet.CanBuild ? null : HowToInstall.Sdk);
}
