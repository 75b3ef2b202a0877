using ComputeThesis.Tool;

namespace ComputeThesis.Tests;

public sealed class KernelPathTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_tool_is_started_by_its_command_and_not_by_the_version_in_the_store()
    {
        folder.Write("tools/.store/computethesis.tool/1.0.0/tools/net10.0/linux-x64/thesis", "");
        folder.Write("tools/thesis", "");

        Assert.Equal(folder.PathOf("tools", "thesis"), LastingPath.Of(folder.PathOf("tools", ".store", "computethesis.tool", "1.0.0", "tools", "net10.0", "linux-x64", "thesis")));
    }

    [Theory]
    [InlineData("tools/.store/1.0.0/thesis.exe")]
    [InlineData("bin/thesis")]
    public void Where_no_such_command_stands_beside_a_store_the_program_is_started_itself(string program)
    {
        folder.Write(program, "");
        folder.Write("tools/thesis.cmd", "");
        folder.Write("thesis", "");

        Assert.Equal(folder.PathOf(program), LastingPath.Of(folder.PathOf(program)));
    }
}
