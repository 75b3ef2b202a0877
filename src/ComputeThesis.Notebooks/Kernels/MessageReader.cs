using System.Text.Json;
using System.Text.Unicode;

namespace ComputeThesis.Notebooks;

/// <summary>Makes messages of frames. What is not signed with the key, or is no whole message, is none.</summary>
/// <remarks>The wire protocol: https://jupyter-client.readthedocs.io/en/stable/messaging.html#the-wire-protocol.</remarks>
internal sealed class MessageReader(MessageSigner signer)
{
    public static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();

    private const int Parts = 4;

    private readonly ReplayGuard replays = new();

    /// <summary>The message, or null and why there is none.</summary>
    public KernelRequest? Read(KernelChannel channel, IReadOnlyList<byte[]> frames, out string reason)
    {
        var at = 0;
        while (at < frames.Count && !frames[at].AsSpan().SequenceEqual(Delimiter))
            at++;
        // Further frames are buffers, which no message of ours has a use for.
        if (frames.Count < at + 2 + Parts)
            return Refuse("not the frames of a message", out reason);
        var signature = frames[at + 1];
        byte[][] parts = [.. frames.Skip(at + 2).Take(Parts)];
        if (!signer.Verify(signature, parts))
            return Refuse("a wrong signature", out reason);
        if (!parts.All(part => Utf8.IsValid(part)))
            return Refuse("text that is not UTF-8", out reason);
        try
        {
            var (header, parent, metadata, content) = (Parse(parts[0]), Parse(parts[1]), Parse(parts[2]), Parse(parts[3]));
            if (new[] { header, parent, metadata, content }.Any(part => part.ValueKind != JsonValueKind.Object))
                return Refuse("a part that is no JSON object", out reason);
            if (header.Text("msg_id") is not { Length: > 0 } id || header.Text("msg_type") is not { Length: > 0 } type)
                return Refuse("a header without msg_id or msg_type", out reason);
            if (signer.IsSigning && !replays.IsNew(signature))
                return Refuse("a message a second time", out reason);
            reason = "";
            return new(channel, [.. frames.Take(at)], id, type) { Header = parts[0], ParentId = parent.Text("msg_id"), Content = content };
        }
        catch (JsonException)
        {
            return Refuse("a part that is no JSON", out reason);
        }
        catch (InvalidOperationException)
        {
            return Refuse("half of a surrogate pair", out reason);
        }
    }

    // Every text in it is read once here, so that none is found broken where the message is already being seen to.
    private static JsonElement Parse(byte[] part)
    {
        var reader = new Utf8JsonReader(part);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                _ = reader.GetString();
        }
        return JsonElement.Parse(part);
    }

    private static KernelRequest? Refuse(string why, out string reason)
    {
        reason = why;
        return null;
    }
}
