using ComputeThesis.Tool;

namespace ComputeThesis.Tests;

public class DeathWordsTests
{
    [Fact]
    public void An_exception_that_nothing_caught_is_not_taken_for_a_recursion()
    {
        Assert.Contains("An exception that nothing caught", DeathWords.Of(134, ["Unhandled exception. System.Exception: bg"]), StringComparison.Ordinal);
        Assert.Contains("a recursion without end", DeathWords.Of(134, ["Stack overflow."]), StringComparison.Ordinal);
    }
}
