namespace ComputeThesis.Tests;

public sealed class KernelRunTests : IDisposable
{
    private readonly KernelHome home = new();

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData("none.json", null)]
    [InlineData("text.json", "not what a frontend writes")]
    [InlineData("open.json", """{"transport":"tcp","ip":"0.0.0.0","key":"k","signature_scheme":"hmac-sha256","shell_port":1,"iopub_port":2,"stdin_port":3,"control_port":4,"hb_port":5}""")]
    public async Task A_connection_file_that_cannot_be_used_is_said_in_a_line_with_its_cure(string file, string? text)
    {
        if (text is not null)
            await File.WriteAllTextAsync(home.PathOf(file), text);

        var ended = await home.RunAsync("kernel", "run", file);

        Assert.Equal((3, ""), (ended.Code, ended.Output));
        Assert.Matches($@"^{file}.*: found .*, expected .*\. .*\n$", ended.Talk);
    }

    [Fact]
    public async Task Help_tells_who_starts_a_kernel()
    {
        var ended = await home.RunAsync("kernel", "run", "--help");

        Assert.Equal(0, ended.Code);
        Assert.Contains("Frontends start this by themselves", ended.Output, StringComparison.Ordinal);
    }
}
