using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using NetMQ;

namespace ComputeThesis.Notebooks.Tests;

/// <summary>What is not a message of who knows the key changes nothing.</summary>
public sealed class KernelNoiseTests
{
    [Fact]
    public async Task Ten_thousand_messages_that_are_none_change_nothing()
    {
        using var kernel = new KernelProcess();
        using (var client = new KernelClient(kernel))
        {
            client.Run("var kept = 41;");
            var random = new Random(20260102);
            for (var i = 0; i < 10_000; i++)
            {
                var socket = random.Next(8) switch { 0 => client.Control, 1 => client.Stdin, _ => client.Shell };
                KernelClient.Put(socket, Wrong(client, random));
            }
            var before = client.Heard.Count();

            var (reply, told) = client.Run("kept + 1");

            // The first cell was 1; and nobody was answered or told anything.
            Assert.Equal(2, (int)reply.Content["execution_count"]!);
            Assert.Equal("42", told.Single(message => message.Type == "execute_result").Plain);
            Assert.Equal(before + 4, client.Heard.Count());
            Assert.False(client.Control.TryReceiveFrameBytes(TimeSpan.Zero, out _));
            Assert.False(client.Stdin.TryReceiveFrameBytes(TimeSpan.Zero, out _));
            client.Answer(client.Control, client.Send(client.Control, "shutdown_request"));
            Assert.Equal(0, kernel.ExitCode());
        }
        Assert.Contains("The kernel dropped a message, the last for ", await kernel.Error, StringComparison.Ordinal);
        Assert.InRange((await kernel.Error).Split('\n').Length, 2, 40);
    }

    [Fact]
    public void What_does_not_speak_the_protocol_of_the_sockets_is_let_go()
    {
        using var kernel = new KernelProcess();
        using var client = new KernelClient(kernel);
        foreach (var port in new[] { "shell_port", "iopub_port", "stdin_port", "control_port", "hb_port" })
        {
            using var tcp = new TcpClient("127.0.0.1", (int)kernel.Connection[port]!);
            tcp.GetStream().Write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"u8);
        }

        Assert.Equal("2", client.Value("1 + 1"));
    }

    [Fact]
    public void A_frame_that_is_too_large_and_frames_that_are_too_many_are_not_taken()
    {
        using var kernel = new KernelProcess();
        using var client = new KernelClient(kernel);
        using var other = new KernelClient(kernel);
        KernelClient.Put(client.Shell, [.. client.Frames("many", "execute_request", Code("throw null;")), .. Enumerable.Repeat(Array.Empty<byte>(), KernelSockets.MostFrames)]);
        KernelClient.Put(other.Shell, [.. other.Frames("large", "execute_request", Code("throw null;")), new byte[KernelSockets.LargestFrame + 1]]);
        // Its connection is ended, and it makes another; what comes by that one is after the large frame.
        var tries = 0;
        do
        {
            Assert.True(tries++ < 300, "The kernel took the large frame, or no connection after it.");
            other.Send(other.Shell, "kernel_info_request");
        }
        while (!other.Shell.TryReceiveFrameBytes(TimeSpan.FromMilliseconds(200), out _, out _));

        Assert.Equal(1, (int)client.Run("1").Reply.Content["execution_count"]!);
        Assert.DoesNotContain(client.Heard, message => message.ParentId is "many" or "large");
    }

    private static JsonObject Code(string code) => new() { ["code"] = code, ["silent"] = false };

    private static byte[][] Wrong(KernelClient client, Random random)
    {
        var frames = client.Frames(Guid.NewGuid().ToString(), random.Next(2) == 0 ? "execute_request" : "shutdown_request", Code("kept = 0; Console.WriteLine(kept);"));
        switch (random.Next(8))
        {
            case 0:
                frames[1] = [];
                break;
            case 1:
                frames[1] = Encoding.ASCII.GetBytes(new string('0', 64));
                break;
            case 2:
                var at = random.Next(2, 6);
                frames[at] = [.. frames[at], (byte)' '];
                break;
            case 3:
                frames[5] = "{\"code\":\"kept = -1;\"}"u8.ToArray();
                break;
            case 4:
                return frames[..random.Next(1, 6)];
            case 5:
                var noise = new byte[random.Next(200)];
                random.NextBytes(noise);
                return [noise, .. frames[2..]];
            case 6:
                // Signed as it should be, and yet nothing to run.
                byte[][] parts = [frames[2], frames[3], frames[4], "[1]"u8.ToArray()];
                return [frames[0], client.Sign(parts), .. parts];
            default:
                return client.Frames(Guid.NewGuid().ToString(), random.Next(2) == 0 ? "self_destruct_request" : "execute_request", []);
        }
        return frames;
    }
}
