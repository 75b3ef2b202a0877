using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ComputeThesis.Notebooks;

/// <summary>Signs and sends what the kernel has to say; any thread may, and what one thread sends leaves in its order.</summary>
/// <param name="signer">Who signs.</param>
/// <param name="send">Hands the frames of a message to a channel.</param>
internal sealed class Outbox(MessageSigner signer, Action<KernelChannel, IReadOnlyList<byte[]>> send)
{
    /// <summary>The version of the messaging protocol that is spoken.</summary>
    public const string Protocol = "5.3";

    // Nothing here ends up inside HTML before a frontend has read it as JSON.
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly byte[] Nothing = "{}"u8.ToArray();

    private readonly string session = Guid.NewGuid().ToString("N");
    private int count;

    /// <summary>Tells every frontend.</summary>
    /// <param name="type">The type of the message.</param>
    /// <param name="parent">What it was said in answer to, or null.</param>
    /// <param name="content">Writes the members of its content.</param>
    public void Publish(string type, KernelRequest? parent, Action<Utf8JsonWriter> content) =>
        Send(KernelChannel.IOPub, [System.Text.Encoding.UTF8.GetBytes(type)], type, parent, content, Nothing);

    /// <summary>Tells every frontend whether the kernel is at work on a request.</summary>
    public void Status(string state, KernelRequest? parent) => Publish("status", parent, json => json.WriteString("execution_state", state));

    /// <summary>Answers who has asked.</summary>
    public void Reply(KernelRequest request, string type, Action<Utf8JsonWriter> content, Action<Utf8JsonWriter>? metadata = null) =>
        Send(request.Channel, request.Route, type, request, content, metadata is null ? Nothing : Json(metadata));

    /// <summary>Asks who has sent a request; the id of the question comes back.</summary>
    public string Ask(KernelRequest request, string type, Action<Utf8JsonWriter> content) =>
        Send(KernelChannel.Stdin, request.Route, type, request, content, Nothing);

    /// <summary>A moment as messages write it.</summary>
    public static string Now() => TimeProvider.System.GetUtcNow().UtcDateTime.ToString("o", CultureInfo.InvariantCulture);

    private string Send(KernelChannel channel, IReadOnlyList<byte[]> route, string type, KernelRequest? parent, Action<Utf8JsonWriter> content, byte[] metadata)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{session}_{Interlocked.Increment(ref count)}");
        var header = Json(json =>
        {
            json.WriteString("msg_id", id);
            json.WriteString("session", session);
            json.WriteString("username", "kernel");
            json.WriteString("date", Now());
            json.WriteString("msg_type", type);
            json.WriteString("version", Protocol);
        });
        byte[][] parts = [header, parent?.Header ?? Nothing, metadata, Json(content)];
        send(channel, [.. route, MessageReader.Delimiter, signer.Sign(parts), .. parts]);
        return id;
    }

    private static byte[] Json(Action<Utf8JsonWriter> members)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Writing))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        return stream.ToArray();
    }
}
