
namespace ComputeThesis.Notebooks.Tests;

public sealed class KernelStreamTests(KernelProcess kernel) : IClassFixture<KernelProcess>, IDisposable
{
    private readonly KernelClient client = new(kernel);

    [Fact]
    public void What_a_cell_shows_is_told_in_its_order_and_before_the_end_of_the_cell()
    {
        var random = new Random(7);
        for (var i = 0; i < 25; i++)
        {
            var steps = Enumerable.Range(0, random.Next(1, 12)).Select(step => (Kind: random.Next(3), Text: $"{i}.{step};")).ToList();
            var code = string.Join("\n", steps.Select(step => step.Kind switch
            {
                0 => $"Console.Write(\"{step.Text}\");",
                1 => $"Console.Error.Write(\"{step.Text}\");",
                _ => $"display(\"{step.Text}\");",
            })) + (i % 2 == 0 ? "\n\"last\"" : "\nthrow new Exception(\"last\");");

            var told = client.Run(code).Told;

            Assert.Equal(["busy", "execute_input"], told.Take(2).Select(message => message.State ?? message.Type));
            Assert.Equal("idle", told[^1].State);
            Assert.Equal(i % 2 == 0 ? "execute_result" : "error", told[^2].Type);
            // Text that follows text of the same stream is joined with it.
            var shown = told.Skip(2).SkipLast(2).SelectMany(message => message.Type == "display_data" ? ["display " + message.Plain]
                : message.Text!.TrimEnd(';').Split(';').Select(text => $"{message.Content["name"]} {text};"));
            Assert.Equal(steps.Select(step => $"{(step.Kind switch { 0 => "stdout", 1 => "stderr", _ => "display" })} {step.Text}"), shown);
        }
    }

    [Fact]
    public void Many_small_pieces_of_text_are_joined_and_nothing_is_lost()
    {
        var told = client.Run("for (var i = 0; i < 20_000; i++) Console.Write(i + \" \");").Told.Where(message => message.Type == "stream").ToList();

        Assert.Equal(string.Concat(Enumerable.Range(0, 20_000).Select(i => i + " ")), string.Concat(told.Select(message => message.Text)));
        Assert.InRange(told.Count, 1, 2000);
    }

    [Fact]
    public void A_character_written_half_by_half_stays_whole()
    {
        var told = client.Run("for (var i = 0; i < 40_000; i++) foreach (var half in \"🐧\") Console.Write(half);").Told.Where(message => message.Type == "stream").ToList();

        Assert.Equal(string.Concat(Enumerable.Repeat("🐧", 40_000)), string.Concat(told.Select(message => message.Text)));
        Assert.All(told, message => Assert.False(char.IsLowSurrogate(message.Text![0])));
    }

    [Fact]
    public void Text_that_a_task_writes_late_belongs_to_the_cell_that_started_it()
    {
        var starter = client.Execute("var go = new TaskCompletionSource(); _ = Task.Run(async () => { await go.Task; Console.Write(\"late\"); });");
        client.UntilIdle(starter);
        var other = client.Execute("go.SetResult(); Console.Write(\"now\");");

        client.Until(message => message.Text == "late");
        client.UntilIdle(other);

        Assert.Equal(starter, client.Heard.Single(message => message.Text == "late").ParentId);
        Assert.Equal(other, client.Heard.Single(message => message.Text == "now").ParentId);
    }

    public void Dispose() => client.Dispose();
}
