namespace ComputeThesis.Tool;

/// <summary>What to type on this kind of system to install what is missing: the one place that knows.</summary>
internal static class HowToInstall
{
    public static string Sdk => OnThisSystem("winget install Microsoft.DotNet.SDK.10", "brew install --cask dotnet-sdk", "sudo apt install dotnet-sdk-10.0");

    public static string Jupyter => OnThisSystem("py -m pip install notebook", "brew install jupyterlab", "sudo apt install jupyter-notebook");

    public static string Editor => OnThisSystem("winget install Microsoft.VisualStudioCode", "brew install --cask visual-studio-code", "sudo snap install code --classic");

    public static string Browser => OnThisSystem("winget install Google.Chrome", "brew install --cask google-chrome", "sudo apt install chromium");

    private static string OnThisSystem(string windows, string mac, string other) => OperatingSystem.IsWindows() ? windows : OperatingSystem.IsMacOS() ? mac : other;
}
