using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComputeThesis.Notebooks.Tests;

public class KernelMessageTests
{
    private static readonly MessageSigner Signer = new("secret");

    [Fact]
    public void Messages_are_signed_as_RFC_4231_has_it()
    {
        // Test case 2 of https://www.rfc-editor.org/rfc/rfc4231#section-4.3, its data in the four parts a message has.
        byte[][] parts = [.. new[] { "what do ya ", "want ", "for ", "nothing?" }.Select(Encoding.ASCII.GetBytes)];

        Assert.Equal("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", Encoding.ASCII.GetString(new MessageSigner("Jefe").Sign(parts)));
    }

    [Property(MaxTest = 300)]
    public void What_is_sent_is_read_again_as_it_was(NonNull<string> text, int number, byte[][] route, NonNull<string> type)
    {
        var whole = Whole(text.Get);
        var kind = "t" + Whole(type.Get);
        List<IReadOnlyList<byte[]>> sent = [];
        new Outbox(Signer, (_, frames) => sent.Add(frames)).Reply(Asked([.. route.Select(part => (byte[])[0, .. part ?? []])]), kind, json =>
        {
            json.WriteString("text", whole);
            json.WriteNumber("number", number);
        });

        var read = new MessageReader(Signer).Read(KernelChannel.Shell, sent.Single(), out var reason);

        Assert.Equal("", reason);
        Assert.Equal((kind, "asked", whole, number), (read!.Type, read.ParentId, read.Content.Text("text"), (int)read.Content.Number("number")!));
        Assert.Equal(route.Length, read.Route.Count);
    }

    [Property(MaxTest = 300)]
    public void A_signed_message_in_which_one_bit_is_another_is_none(NonNegativeInt place, byte bit)
    {
        byte[][] frames = [.. Sent("code", "1 + 1").Select(frame => frame.ToArray())];
        var signed = frames.SkipWhile(frame => !frame.AsSpan().SequenceEqual(MessageReader.Delimiter)).Skip(1).ToList();
        var at = place.Get % signed.Sum(frame => frame.Length);
        foreach (var frame in signed)
        {
            if (at < frame.Length)
            {
                frame[at] ^= (byte)(1 << (bit % 8));
                break;
            }
            at -= frame.Length;
        }

        Assert.Null(new MessageReader(Signer).Read(KernelChannel.Shell, frames, out var reason));
        Assert.Equal("a wrong signature", reason);
    }

    [Property(MaxTest = 300)]
    public void Frames_of_any_kind_are_read_without_a_fault(byte[][] frames, bool isSigned)
    {
        byte[][] some = [.. frames.Select(frame => frame ?? [])];
        Assert.Null(new MessageReader(new MessageSigner(isSigned ? "secret" : "")).Read(KernelChannel.Shell, [MessageReader.Delimiter, .. some], out var reason));
        Assert.NotEqual("", reason);
    }

    [Fact]
    public void A_message_that_comes_a_second_time_is_none()
    {
        var reader = new MessageReader(Signer);
        var frames = Sent("code", "1");

        Assert.NotNull(reader.Read(KernelChannel.Shell, frames, out _));
        Assert.Null(reader.Read(KernelChannel.Shell, frames, out var reason));
        Assert.Equal("a message a second time", reason);
    }

    [Theory]
    [InlineData("""{"msg_id":"a","msg_type":"t"}""", "{}", "{}", """{"code":"\ud800"}""", "half of a surrogate pair")]
    [InlineData("""{"msg_id":"a","msg_type":"t"}""", "{}", "{}", """{"code":""", "a part that is no JSON")]
    [InlineData("""{"msg_id":"a","msg_type":"t"}""", "[]", "{}", "{}", "a part that is no JSON object")]
    [InlineData("""{"msg_id":"a"}""", "{}", "{}", "{}", "a header without msg_id or msg_type")]
    [InlineData("""{"msg_id":1,"msg_type":"t"}""", "{}", "{}", "{}", "a header without msg_id or msg_type")]
    public void A_signed_message_that_is_not_whole_is_none(string header, string parent, string metadata, string content, string why)
    {
        byte[][] parts = [.. new[] { header, parent, metadata, content }.Select(Encoding.UTF8.GetBytes)];

        Assert.Null(new MessageReader(Signer).Read(KernelChannel.Shell, [MessageReader.Delimiter, Signer.Sign(parts), .. parts], out var reason));
        Assert.Equal(why, reason);
    }

    [Fact]
    public void JSON_nested_without_end_is_none()
    {
        byte[][] parts = ["""{"msg_id":"a","msg_type":"t"}"""u8.ToArray(), "{}"u8.ToArray(), "{}"u8.ToArray(), Encoding.ASCII.GetBytes("{\"a\":" + new string('[', 100_000))];

        Assert.Null(new MessageReader(Signer).Read(KernelChannel.Shell, [MessageReader.Delimiter, Signer.Sign(parts), .. parts], out var reason));
        Assert.Equal("a part that is no JSON", reason);
    }

    [Fact]
    public void The_signatures_remembered_have_an_end()
    {
        var guard = new ReplayGuard();
        for (var i = 0; i <= ReplayGuard.Most; i++)
            Assert.True(guard.IsNew(BitConverter.GetBytes(i)));

        Assert.False(guard.IsNew(BitConverter.GetBytes(ReplayGuard.Most)));
        Assert.True(guard.IsNew(BitConverter.GetBytes(0)));
    }

    [Property(MaxTest = 300)]
    public void A_place_counted_in_characters_and_back_is_the_same(NonNull<string> text, NonNegativeInt place)
    {
        var characters = text.Get.EnumerateRunes().ToList();
        var whole = string.Concat(characters) + "🐧";
        var position = place.Get % (characters.Count + 2);

        var index = CodePoints.ToIndex(whole, position);

        Assert.Equal(position, CodePoints.Before(whole, index));
        Assert.Equal(string.Concat(characters.Append(new Rune(0x1F427)).Take(position)), whole[..index]);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(2, 3)]
    [InlineData(99, 4)]
    public void A_place_outside_of_the_text_is_its_nearer_end(long position, int index) => Assert.Equal(index, CodePoints.ToIndex("a🐧b", position));

    [Fact]
    public void That_messages_were_dropped_is_said_once_in_a_while()
    {
        var clock = new SteppedClock();
        using var error = new StringWriter { NewLine = "\n" };
        var dropped = new Dropped(error, clock);

        dropped.Add("a wrong signature");
        for (var i = 0; i < 1000; i++)
            dropped.Add("text that is not UTF-8");
        clock.Now = TimeSpan.FromMinutes(1).Ticks;
        dropped.Add("a wrong signature");

        Assert.Equal("The kernel dropped a message, the last for a wrong signature.\nThe kernel dropped 1001 messages, the last for a wrong signature.\n", error.ToString());
    }

    private static string Whole(string text) => string.Concat(text.EnumerateRunes());

    private static KernelRequest Asked(IReadOnlyList<byte[]> route) =>
        new(KernelChannel.Shell, route, "asked", "execute_request") { Header = """{"msg_id":"asked"}"""u8.ToArray() };

    private static IReadOnlyList<byte[]> Sent(string name, string value)
    {
        List<IReadOnlyList<byte[]>> sent = [];
        new Outbox(Signer, (_, frames) => sent.Add(frames)).Reply(Asked([[1]]), "execute_request", json => json.WriteString(name, value));
        return sent.Single();
    }

    private sealed class SteppedClock : TimeProvider
    {
        public long Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now;
    }
}
