using ComputeThesis.Tool;

namespace ComputeThesis.Tests;

public sealed class KernelFoldersTests
{
    [Theory]
    [InlineData("Unix", "/home/ada/.local/share/jupyter")]
    [InlineData("Unix", "/xdg/jupyter", "XDG_DATA_HOME", "/xdg")]
    [InlineData("Mac", "/home/ada/Library/Jupyter", "XDG_DATA_HOME", "/xdg")]
    [InlineData("Windows", "/home/ada/.jupyter/data")]
    [InlineData("Windows", "/roaming/jupyter", "APPDATA", "/roaming")]
    [InlineData("Windows", "/own", "APPDATA", "/roaming", "JUPYTER_DATA_DIR", "/own")]
    [InlineData("Unix", "/home/ada/.local/share/jupyter", "JUPYTER_DATA_DIR", "")]
    public void The_data_folder_of_a_user_is_where_Jupyter_has_it(string system, string folder, params string[] variables) => Assert.Equal(Path.GetFullPath(folder), Of(system, variables).User);

    [Fact]
    public void A_frontend_looks_where_it_is_told_then_with_the_user_then_in_the_environment_then_on_the_machine() => Assert.Equal(
        ["/a/kernels", "/b/kernels", "/home/ada/.local/share/jupyter/kernels", "/venv/share/jupyter/kernels", "/usr/local/share/jupyter/kernels", "/usr/share/jupyter/kernels", "/home/ada/.ipython/kernels"],
        Of("Unix", "JUPYTER_PATH", "/a:/b/", "VIRTUAL_ENV", "/venv").Kernels);

    [Theory]
    [InlineData("1", true)]
    [InlineData("yes", true)]
    [InlineData("No", false)]
    [InlineData("0", false)]
    public void An_environment_may_be_asked_before_the_user(string prefers, bool isFirst)
    {
        var folders = Of("Unix", "JUPYTER_PREFER_ENV_PATH", prefers, "CONDA_PREFIX", "/conda").Kernels;

        Assert.Equal(isFirst ? "/conda/share/jupyter/kernels" : "/home/ada/.local/share/jupyter/kernels", folders[0]);
    }

    [Fact]
    public void On_Windows_the_list_is_separated_by_semicolons_and_the_machine_has_one_folder() => Assert.Equal(
        ["/a/kernels", "/b/kernels", "/roaming/jupyter/kernels", "/all/jupyter/kernels", "/home/ada/.ipython/kernels"],
        Of("Windows", "JUPYTER_PATH", "/a;/b", "APPDATA", "/roaming", "PROGRAMDATA", "/all").Kernels);

    [Theory]
    [InlineData("Unix", "/home/ada/.local/share/jupyter/kernels")]
    [InlineData("Mac", "/home/ada/Library/Jupyter/kernels")]
    public void VS_Code_passes_over_what_moves_the_folder_of_a_user(string system, string folder) => Assert.Equal(
        ["/a/kernels", folder, "/usr/local/share/jupyter/kernels", "/usr/share/jupyter/kernels"],
        Of(system, "JUPYTER_PATH", "/a", "XDG_DATA_HOME", "/xdg", "JUPYTER_DATA_DIR", "/own").KernelsOfVsCode);

    private static JupyterFolders Of(string system, params string[] variables)
    {
        var known = variables.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
        return new(Enum.Parse<JupyterSystem>(system), "/home/ada", known.GetValueOrDefault);
    }
}
