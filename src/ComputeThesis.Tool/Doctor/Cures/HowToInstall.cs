namespace ComputeThesis.Tool;

/// <summary>What to type on this kind of system to install what is missing: the one place that knows.</summary>
internal static class HowToInstall
{
    public static string Sdk => OnThisSystem("winget install Microsoft.DotNet.SDK.10", "brew install --cask dotnet-sdk", "dotnet-sdk-10.0", "dotnet-sdk-10.0");

    public static string Jupyter => OnThisSystem("py -m pip install notebook", "brew install jupyterlab", "jupyter-notebook", "python3-notebook");

    public static string Browser => OnThisSystem("winget install Google.Chrome", "brew install --cask google-chrome", "chromium", "chromium");

    public static string Editor => OperatingSystem.IsWindows() ? "winget install Microsoft.VisualStudioCode" : OperatingSystem.IsMacOS() ? "brew install --cask visual-studio-code" : "sudo snap install code --classic";

    private static string OnThisSystem(string windows, string mac, string debian, string fedora) => OperatingSystem.IsWindows() ? windows : OperatingSystem.IsMacOS() ? mac
        : File.Exists("/usr/bin/dnf") ? $"sudo dnf install {fedora}" : $"sudo apt install {debian}";
}
