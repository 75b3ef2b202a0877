namespace ComputeThesis.Tool;

/// <summary>The browser that draws pictures.</summary>
internal static class BrowserInstalled
{
    public static Diagnosis Find(Machine machine)
    {
        const string Name = "browser";
        try
        {
            return InstalledBrowser.Search(machine.Variable) is { } browser
                ? new(Name, Standing.Well, browser.Program)
                : new(Name, Standing.Absent, "No Chromium, Chrome or Edge: figures are saved as .svg, .html and .json, not as .png.", HowToInstall.Browser);
        }
        catch (InvalidOperationException e)
        {
            return new(Name, Standing.Broken, e.Message);
        }
    }
}
