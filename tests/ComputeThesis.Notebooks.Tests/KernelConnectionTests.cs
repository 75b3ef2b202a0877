using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace ComputeThesis.Notebooks.Tests;

public sealed class KernelConnectionTests : IDisposable
{
    private readonly Folder folder = new();

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1")]
    [InlineData("127.8.9.10", "127.8.9.10")]
    [InlineData("localhost", "127.0.0.1")]
    [InlineData("::1", "::1")]
    public void A_kernel_listens_where_only_this_machine_reaches_it(string ip, string address)
    {
        var read = ConnectionFile.Read(File(json => json["ip"] = ip));

        Assert.Equal(IPAddress.Parse(address), read.Address);
        Assert.Equal(5, read.Ports.Count);
        Assert.Equal(KernelProcess.Key, read.Key);
    }

    [Theory]
    [InlineData("ip", "\"0.0.0.0\"", "ip: found \"0.0.0.0\", expected an address of this machine alone")]
    [InlineData("ip", "\"*\"", "ip: found \"*\", expected an address of this machine alone")]
    [InlineData("ip", "\"192.168.1.7\"", "through ssh")]
    [InlineData("ip", "null", "ip: found \"\"")]
    [InlineData("transport", "\"ipc\"", "transport: found \"ipc\", expected \"tcp\"")]
    [InlineData("signature_scheme", "\"hmac-md5\"", "signature_scheme: found \"hmac-md5\", expected \"hmac-sha256\"")]
    [InlineData("key", "null", "key: found no text")]
    [InlineData("shell_port", "0", "shell_port: found 0, expected a port from 1 to 65535")]
    [InlineData("hb_port", "70000", "hb_port: found 70000")]
    [InlineData("stdin_port", "\"5000\"", "stdin_port: found \"5000\"")]
    [InlineData("control_port", "1.5", "control_port: found 1.5")]
    public void A_connection_that_cannot_be_used_is_refused_with_what_was_found_and_the_cure(string name, string value, string words)
    {
        var path = File(json => json[name] = JsonNode.Parse(value));

        var problem = Assert.Throws<KernelException>(() => ConnectionFile.Read(path));

        Assert.StartsWith(path, problem.Message, StringComparison.Ordinal);
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "what is no JSON")]
    [InlineData("[1]", "found a JSON Array, expected a JSON object")]
    [InlineData("{\"key\":\"\\ud800\"}", "what is no JSON")]
    public void A_file_that_is_no_connection_file_is_refused(string text, string words) =>
        Assert.Contains(words, Assert.Throws<KernelException>(() => ConnectionFile.Read(folder.File("c.json", text))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Assert.StartsWith("nowhere.json: found nothing that can be read", Assert.Throws<KernelException>(() => ConnectionFile.Read("nowhere.json")).Message, StringComparison.Ordinal);

    [Fact]
    public void One_port_for_two_channels_is_refused() =>
        Assert.Contains("as shell_port and hb_port", Assert.Throws<KernelException>(() => ConnectionFile.Read(File(json => json["hb_port"] = (int)json["shell_port"]!))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_port_that_another_program_has_ends_the_kernel_with_words()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var ports = KernelProcess.Ports(KernelProcess.Key);
        ports["stdin_port"] = ((IPEndPoint)other.LocalEndpoint).Port;
        using var kernel = new KernelProcess(KernelProcess.Key, ports: ports);

        Assert.Equal(3, kernel.ExitCode());
        Assert.Contains($"Stdin port: found port {ports["stdin_port"]} of 127.0.0.1, which cannot be listened on", await kernel.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_kernels_do_not_share_their_ports()
    {
        using var first = new KernelProcess();
        using var client = new KernelClient(first);
        using var second = new KernelProcess(KernelProcess.Key, ports: first.Connection.DeepClone().AsObject());

        Assert.Equal(3, second.ExitCode());
        Assert.Contains("cannot be listened on", await second.Error, StringComparison.Ordinal);
        Assert.Equal("2", client.Value("1 + 1"));
    }

    [Fact]
    public async Task A_kernel_without_a_key_runs_and_says_so()
    {
        using var kernel = new KernelProcess("");
        using (var client = new KernelClient(kernel))
        {
            Assert.Equal("2", client.Value("1 + 1"));
            client.Send(client.Control, "shutdown_request");
            Assert.Equal(0, kernel.ExitCode());
        }
        Assert.Contains("has an empty key: this kernel runs what any program of this machine sends it", await kernel.Error, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private string File(Action<JsonObject> change)
    {
        var json = KernelProcess.Ports(KernelProcess.Key);
        change(json);
        return folder.File("connection.json", json.ToJsonString());
    }
}
