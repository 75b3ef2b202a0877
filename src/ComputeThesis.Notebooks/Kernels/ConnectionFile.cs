using System.Net;
using System.Text.Json;

namespace ComputeThesis.Notebooks;

/// <summary>Where a frontend wants its kernel to listen, and the key both sign with.</summary>
/// <param name="Path">The file it was read from.</param>
/// <param name="Address">An address of this machine that no other reaches.</param>
/// <param name="Ports">The port of each channel.</param>
/// <param name="Key">The key; empty where messages are not signed.</param>
internal sealed record ConnectionFile(string Path, IPAddress Address, IReadOnlyDictionary<KernelChannel, int> Ports, string Key)
{
    private const string Cure = "Let a Jupyter frontend start the kernel: it writes the file and names it.";

    private static readonly (KernelChannel Channel, string Name)[] Names =
    [
        (KernelChannel.Shell, "shell_port"), (KernelChannel.IOPub, "iopub_port"), (KernelChannel.Stdin, "stdin_port"),
        (KernelChannel.Control, "control_port"), (KernelChannel.Heartbeat, "hb_port"),
    ];

    /// <exception cref="KernelException">The file cannot be used.</exception>
    public static ConnectionFile Read(string path)
    {
        byte[] text;
        try
        {
            text = File.ReadAllBytes(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new KernelException(path, $"nothing that can be read ({problem.Message.TrimEnd('.')})", "a Jupyter connection file", Cure, problem);
        }
        try
        {
            var json = JsonElement.Parse(text);
            return json.ValueKind == JsonValueKind.Object ? Parse(path, json)
                : throw new KernelException(path, $"a JSON {json.ValueKind}", "a JSON object", Cure);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            throw new KernelException(path, $"what is no JSON ({problem.Message.TrimEnd('.')})", "a Jupyter connection file", Cure, problem);
        }
    }

    private static ConnectionFile Parse(string path, JsonElement json)
    {
        var transport = json.Text("transport") ?? "tcp";
        if (transport != "tcp")
            throw new KernelException($"{path}, transport", $"\"{transport}\"", "\"tcp\"", "Start the kernel with a tcp connection, which is what frontends use unless told otherwise.");
        var key = json.Text("key") ?? throw new KernelException($"{path}, key", "no text", "the key that messages are signed with, or an empty text", Cure);
        var scheme = json.Text("signature_scheme") ?? MessageSigner.Scheme;
        if (key.Length > 0 && scheme != MessageSigner.Scheme)
            throw new KernelException($"{path}, signature_scheme", $"\"{scheme}\"", $"\"{MessageSigner.Scheme}\"", "Leave Session.signature_scheme of the frontend at its default.");
        var ports = Names.ToDictionary(name => name.Channel, name => Port(path, json, name.Name));
        var twice = Names.GroupBy(name => ports[name.Channel]).FirstOrDefault(same => same.Count() > 1);
        if (twice is not null)
            throw new KernelException(path, $"port {twice.Key} as {string.Join(" and ", twice.Select(name => name.Name))}", "a port for each channel", Cure);
        return new(path, Loopback(path, json), ports, key);
    }

    private static int Port(string path, JsonElement json, string name) =>
        json.Number(name) is { } port and > 0 and <= IPEndPoint.MaxPort ? (int)port
            : throw new KernelException($"{path}, {name}", json.TryGetProperty(name, out var found) ? found.GetRawText() : "nothing", $"a port from 1 to {IPEndPoint.MaxPort}", Cure);

    private static IPAddress Loopback(string path, JsonElement json)
    {
        var ip = json.Text("ip") ?? "";
        if (string.Equals(ip, "localhost", StringComparison.OrdinalIgnoreCase))
            return IPAddress.Loopback;
        if (IPAddress.TryParse(ip, out var address) && IPAddress.IsLoopback(address))
            return address;
        throw new KernelException($"{path}, ip", $"\"{ip}\"", "an address of this machine alone: 127.0.0.1, ::1 or localhost",
            "A kernel runs whatever it is sent, so it does not listen where other machines reach it: start it on the machine of the frontend, or lead its ports there through ssh.");
    }
}
