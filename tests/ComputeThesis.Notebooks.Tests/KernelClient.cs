using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using NetMQ;
using NetMQ.Sockets;

namespace ComputeThesis.Notebooks.Tests;

/// <summary>A frontend, made after the protocol's documentation: https://jupyter-client.readthedocs.io/en/stable/messaging.html.</summary>
internal sealed class KernelClient : IDisposable
{
    private readonly byte[] key;
    private readonly byte[] identity = Guid.NewGuid().ToByteArray().Prepend((byte)1).ToArray();
    private readonly string session = Guid.NewGuid().ToString();
    private readonly List<Message> heard = [];
    private int read;

    public KernelClient(KernelProcess kernel)
    {
        var connection = kernel.Connection;
        key = Encoding.UTF8.GetBytes((string)connection["key"]!);
        Shell = Dealer("shell_port");
        Control = Dealer("control_port");
        Stdin = Dealer("stdin_port");
        Heartbeat = Dealer("hb_port");
        IOPub = new SubscriberSocket();
        IOPub.Options.ReceiveHighWatermark = 0;
        IOPub.SubscribeToAnyTopic();
        IOPub.Connect(Place("iopub_port"));
        // Joined only when something has come by it.
        var tries = 0;
        do
        {
            Assert.True(tries++ < 300, "The kernel did not begin.");
            Send(Shell, "kernel_info_request");
        }
        while (!IOPub.TryReceiveFrameBytes(TimeSpan.FromMilliseconds(200), out _, out _));
        _ = IOPub.ReceiveMultipartBytes();
        var last = Send(Shell, "kernel_info_request");
        UntilIdle(last);
        Info = Answer(Shell, last);
        read = heard.Count;

        string Place(string port) => $"tcp://127.0.0.1:{connection[port]}";

        DealerSocket Dealer(string port)
        {
            var socket = new DealerSocket();
            socket.Options.Identity = identity;
            socket.Connect(Place(port));
            return socket;
        }
    }

    public DealerSocket Shell { get; }

    public DealerSocket Control { get; }

    public DealerSocket Stdin { get; }

    public DealerSocket Heartbeat { get; }

    public SubscriberSocket IOPub { get; }

    /// <summary>What the kernel said of itself.</summary>
    public Message Info { get; }

    /// <summary>All that came by IOPub since the client was ready.</summary>
    public IEnumerable<Message> Heard => heard.Skip(read);

    public string Send(NetMQSocket socket, string type, JsonObject? content = null, string? parent = null)
    {
        var id = Guid.NewGuid().ToString();
        Put(socket, Frames(id, type, content, parent));
        return id;
    }

    /// <summary>Sends frames as they are.</summary>
    public static void Put(NetMQSocket socket, params IEnumerable<byte[]> frames) =>
        Assert.True(socket.TrySendMultipartBytes(KernelProcess.Patience, frames), "Nobody takes what is sent.");

    /// <summary>The frames of a message, signed.</summary>
    public byte[][] Frames(string id, string type, JsonObject? content = null, string? parent = null)
    {
        var header = new JsonObject
        {
            ["msg_id"] = id, ["session"] = session, ["username"] = "test", ["date"] = "2026-01-02T03:04:05.000006Z", ["msg_type"] = type, ["version"] = "5.3",
        };
        var parentHeader = parent is null ? new JsonObject() : new JsonObject { ["msg_id"] = parent };
        byte[][] parts = [Bytes(header), Bytes(parentHeader), "{}"u8.ToArray(), Bytes(content ?? [])];
        return ["<IDS|MSG>"u8.ToArray(), Sign(parts), .. parts];
    }

    public byte[] Sign(params byte[][] parts) =>
        key.Length == 0 ? [] : Encoding.ASCII.GetBytes(Convert.ToHexString(HMACSHA256.HashData(key, parts.SelectMany(part => part).ToArray())).ToLowerInvariant());

    /// <summary>Asks by shell and waits for the answer and the end of it.</summary>
    public Message Ask(string type, JsonObject? content = null)
    {
        var id = Send(Shell, type, content);
        var answer = Answer(Shell, id);
        UntilIdle(id);
        return answer;
    }

    public string Execute(string code, Action<JsonObject>? with = null)
    {
        var content = new JsonObject { ["code"] = code, ["silent"] = false, ["store_history"] = true, ["user_expressions"] = new JsonObject(), ["allow_stdin"] = false, ["stop_on_error"] = true };
        with?.Invoke(content);
        return Send(Shell, "execute_request", content);
    }

    /// <summary>Runs a cell to its end: the reply, and all that was told meanwhile.</summary>
    public (Message Reply, IReadOnlyList<Message> Told) Run(string code, Action<JsonObject>? with = null)
    {
        var id = Execute(code, with);
        var reply = Answer(Shell, id);
        return (reply, UntilIdle(id));
    }

    /// <summary>The text of a cell's last value.</summary>
    public string? Value(string code) => Run(code).Told.Single(message => message.Type == "execute_result").Plain;

    public Message Answer(NetMQSocket socket, string id)
    {
        while (true)
        {
            var message = Receive(socket);
            if (message.ParentId == id)
                return message;
        }
    }

    /// <summary>What was told in answer to a request until it was done with.</summary>
    public IReadOnlyList<Message> UntilIdle(string id) => Until(message => message.ParentId == id && message is { Type: "status", State: "idle" }, id);

    public IReadOnlyList<Message> Until(Func<Message, bool> last, string? of = null)
    {
        while (!heard.Any(last))
            heard.Add(Receive(IOPub));
        return [.. heard.Where(message => of is null || message.ParentId == of)];
    }

    public Message Receive(NetMQSocket socket)
    {
        List<byte[]>? frames = null;
        Assert.True(socket.TryReceiveMultipartBytes(KernelProcess.Patience, ref frames!), "Nothing came.");
        var at = frames!.FindIndex(frame => frame.AsSpan().SequenceEqual("<IDS|MSG>"u8));
        byte[][] parts = [.. frames.Skip(at + 2).Take(4)];
        Assert.Equal(Sign(parts), frames[at + 1]);
        return new Message(Json(parts[0]), Json(parts[1]), Json(parts[2]), Json(parts[3]));
    }

    public void Dispose()
    {
        foreach (var socket in new NetMQSocket[] { Shell, Control, Stdin, Heartbeat, IOPub })
            socket.Dispose();
    }

    private static JsonObject Json(byte[] part) => JsonNode.Parse(part)!.AsObject();

    private static byte[] Bytes(JsonNode json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    internal sealed record Message(JsonObject Header, JsonObject Parent, JsonObject Metadata, JsonObject Content)
    {
        public string Type => (string)Header["msg_type"]!;

        public string? ParentId => (string?)Parent["msg_id"];

        public string? State => (string?)Content["execution_state"];

        public string? Status => (string?)Content["status"];

        public string? Text => (string?)Content["text"];

        public string? Plain => (string?)Content["data"]?["text/plain"];
    }
}
