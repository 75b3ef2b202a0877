using System.Text.Json.Nodes;
using NetMQ;

namespace ComputeThesis.Notebooks.Tests;

/// <summary>Each message by an example, after the protocol's documentation: https://jupyter-client.readthedocs.io/en/stable/messaging.html.</summary>
public sealed class KernelRequestTests(KernelProcess kernel) : IClassFixture<KernelProcess>, IDisposable
{
    private readonly KernelClient client = new(kernel);

    [Fact]
    public void A_kernel_says_what_it_is_and_what_language_it_runs()
    {
        var info = client.Info;

        Assert.Equal(("kernel_info_reply", "ok", "5.3"), (info.Type, info.Status, (string?)info.Content["protocol_version"]));
        Assert.Equal("A kernel of the tests", (string?)info.Content["banner"]);
        // As the published notebooks have it.
        var language = info.Content["language_info"]!;
        Assert.Equal(("C#", "14.0", "text/x-csharp", ".cs", "csharp"),
            ((string?)language["name"], (string?)language["version"], (string?)language["mimetype"], (string?)language["file_extension"], (string?)language["pygments_lexer"]));
    }

    [Fact]
    public void A_cell_is_echoed_run_and_answered_between_busy_and_idle()
    {
        var (reply, told) = client.Run("6 * 7");

        Assert.Equal(["busy", "execute_input", "execute_result", "idle"], told.Select(message => message.State ?? message.Type));
        Assert.Equal("6 * 7", (string?)told[1].Content["code"]);
        Assert.Equal("42", told[2].Plain);
        Assert.Equal(("execute_reply", "ok"), (reply.Type, reply.Status));
        Assert.Equal((int?)reply.Content["execution_count"], (int?)told[2].Content["execution_count"]);
    }

    [Fact]
    public void A_cell_that_throws_is_told_with_the_same_trace_that_a_rerun_stores()
    {
        var (reply, told) = client.Run("int Half(int n) => n % 2 == 0 ? n / 2 : throw new ArgumentException(\"odd\");\nHalf(3);");

        var error = told.Single(message => message.Type == "error").Content;
        var cell = $"cell {reply.Content["execution_count"]}";
        Assert.Equal(("System.ArgumentException", "odd"), ((string?)error["ename"], (string?)error["evalue"]));
        Assert.Equal(["System.ArgumentException: odd", $"   at Half in {cell}, line 1, column 20", $"   at {cell}, line 2, column 1"], error["traceback"]!.AsArray().Select(line => (string?)line));
        Assert.Equal("error", reply.Status);
        Assert.True(JsonNode.DeepEquals(error["traceback"], reply.Content["traceback"]));
    }

    [Fact]
    public void What_is_shown_has_an_id_and_an_update_names_it_also_from_a_later_cell()
    {
        var shown = client.Run("var bar = display(\"10 %\");").Told.Single(message => message.Type == "display_data");
        var updated = client.Run("bar.Update(\"20 %\");").Told.Single(message => message.Type == "update_display_data");

        Assert.Equal(("10 %", "20 %"), (shown.Plain, updated.Plain));
        Assert.Equal((string?)shown.Content["transient"]!["display_id"], (string?)updated.Content["transient"]!["display_id"]);
    }

    [Fact]
    public void A_silent_cell_runs_unheard_and_uncounted()
    {
        client.Run("var loudness = 1;");
        var before = client.Value("loudness");
        var (reply, told) = client.Run("Console.WriteLine(loudness = 2); display(\"shown\"); loudness", content => content["silent"] = true);
        var after = client.Run("loudness");

        Assert.Equal(["busy", "idle"], told.Select(message => message.State));
        Assert.Equal("ok", reply.Status);
        Assert.Equal(("1", "2"), (before, after.Told.Single(message => message.Type == "execute_result").Plain));
        Assert.Equal((int)reply.Content["execution_count"]! + 1, (int?)after.Reply.Content["execution_count"]);
    }

    [Fact]
    public void A_cell_that_is_not_for_the_history_is_heard_but_not_counted()
    {
        var first = client.Run("1", content => content["store_history"] = false);
        var second = client.Run("1");

        Assert.Contains(first.Told, message => message.Type == "execute_result");
        Assert.Equal((int?)first.Reply.Content["execution_count"], (int?)second.Reply.Content["execution_count"]);
    }

    [Fact]
    public void Expressions_are_evaluated_after_the_cell_each_for_itself()
    {
        var (reply, _) = client.Run("var side = 3;", content => content["user_expressions"] = new JsonObject { ["area"] = "side * side", ["wrong"] = "nowhere" });

        var results = reply.Content["user_expressions"]!;
        Assert.Equal(("ok", "9"), ((string?)results["area"]!["status"], (string?)results["area"]!["data"]!["text/plain"]));
        Assert.Equal(("error", "CompilationError"), ((string?)results["wrong"]!["status"], (string?)results["wrong"]!["ename"]));
    }

    [Fact]
    public void After_an_error_the_cells_that_wait_are_aborted()
    {
        var ids = new[] { "Console.Out.Flush(); throw new Exception();", "var ran = 1;", "ran" }.Select(code => client.Execute(code)).ToList();

        Assert.Equal(["error", "aborted", "aborted"], ids.Select(id => client.Answer(client.Shell, id).Status));
        Assert.Equal(["busy", "idle"], client.UntilIdle(ids[2]).Select(message => message.State));
        Assert.Equal("error", client.Run("ran").Reply.Status);
    }

    [Fact]
    public void Who_does_not_want_to_stop_at_an_error_has_the_next_cells_run()
    {
        var first = client.Execute("throw new Exception();", content => content["stop_on_error"] = false);
        var second = client.Execute("1 + 1");

        Assert.Equal(("error", "ok"), (client.Answer(client.Shell, first).Status, client.Answer(client.Shell, second).Status));
    }

    [Fact]
    public void What_is_asked_of_the_user_comes_back_to_the_cell()
    {
        var id = client.Execute("Console.Write(\"name? \"); \"Hello \" + Console.ReadLine()", content => content["allow_stdin"] = true);
        var asked = client.Receive(client.Stdin);
        var before = client.Until(message => message.Type == "stream" && message.ParentId == id, id);
        // An answer to a question of before is none.
        client.Send(client.Stdin, "input_reply", new JsonObject { ["value"] = "nobody" }, parent: "another question");
        client.Send(client.Stdin, "input_reply", new JsonObject { ["value"] = "Ada" }, parent: (string?)asked.Header["msg_id"]);

        Assert.Equal(("input_request", id, false), (asked.Type, asked.ParentId, (bool)asked.Content["password"]!));
        Assert.Equal("name? ", before[^1].Text);
        Assert.Equal("ok", client.Answer(client.Shell, id).Status);
        Assert.Equal("Hello Ada", client.UntilIdle(id).Single(message => message.Type == "execute_result").Plain);
    }

    [Fact]
    public void Where_nobody_can_be_asked_a_cell_reads_the_end() => Assert.Equal("True", client.Value("Console.ReadLine() is null"));

    [Fact]
    public void Code_is_judged_complete_or_not()
    {
        Assert.Equal("complete", client.Ask("is_complete_request", new JsonObject { ["code"] = "1 + 1" }).Status);
        var half = client.Ask("is_complete_request", new JsonObject { ["code"] = "foreach (var i in new[] { 1 })\n{" });
        Assert.Equal(("incomplete", true), (half.Status, half.Content.ContainsKey("indent")));
    }

    [Fact]
    public void Places_in_code_are_counted_in_characters_not_in_halves_of_them()
    {
        client.Run("var penguins = 1;");
        const string code = "var s = \"🐧🐧\"; pengu";

        var found = client.Ask("complete_request", new JsonObject { ["code"] = code, ["cursor_pos"] = code.Length - 2 }).Content;

        Assert.Equal("ok", (string?)found["status"]);
        Assert.Contains("penguins", found["matches"]!.AsArray().Select(match => (string?)match));
        Assert.Equal((code.Length - 2 - "pengu".Length, code.Length - 2), ((int)found["cursor_start"]!, (int)found["cursor_end"]!));
        var typed = found["metadata"]!["_jupyter_types_experimental"]!.AsArray().Single(match => (string?)match!["text"] == "penguins")!;
        Assert.Equal(((int)found["cursor_start"]!, (int)found["cursor_end"]!), ((int)typed["start"]!, (int)typed["end"]!));
    }

    [Fact]
    public void What_nothing_is_known_of_is_not_found()
    {
        var answer = client.Ask("inspect_request", new JsonObject { ["code"] = "   ", ["cursor_pos"] = 1, ["detail_level"] = 0 });

        Assert.Equal(("inspect_reply", "ok", false), (answer.Type, answer.Status, (bool)answer.Content["found"]!));
    }

    [Fact]
    public void The_cells_that_were_run_are_the_history()
    {
        client.Run("\"history: one\"");
        client.Run("\"history: two\"");

        Assert.Equal(["\"history: one\"", "\"history: two\""], History(new JsonObject { ["hist_access_type"] = "tail", ["n"] = 2 }).Select(line => (string?)line![2]));
        Assert.Equal("\"history: two\"", (string?)History(new JsonObject { ["hist_access_type"] = "search", ["pattern"] = "*tory: t*", ["n"] = 1 }).Single()![2]);
        var number = (int)History(new JsonObject { ["hist_access_type"] = "tail", ["n"] = 1 }).Single()![1]!;
        Assert.Equal("\"history: one\"", (string?)History(new JsonObject { ["hist_access_type"] = "range", ["session"] = 0, ["start"] = number - 1, ["stop"] = number }).Single()![2]);

        JsonArray History(JsonObject asked) => client.Ask("history_request", asked).Content["history"]!.AsArray();
    }

    [Fact]
    public void There_are_no_comms_and_one_that_is_opened_is_closed_at_once()
    {
        Assert.Equal("{}", client.Ask("comm_info_request").Content["comms"]!.ToJsonString());
        var id = client.Send(client.Shell, "comm_open", new JsonObject { ["comm_id"] = "c1", ["target_name"] = "widget", ["data"] = new JsonObject() });

        Assert.Equal("c1", (string?)client.UntilIdle(id).Single(message => message.Type == "comm_close").Content["comm_id"]);
    }

    [Fact]
    public void The_ports_are_told_to_who_asks() =>
        Assert.Equal((int?)kernel.Connection["stdin_port"], (int?)client.Ask("connect_request").Content["stdin_port"]);

    [Fact]
    public void Who_asks_for_a_debugger_hears_that_there_is_none()
    {
        var id = client.Send(client.Control, "debug_request", new JsonObject { ["type"] = "request", ["seq"] = 7, ["command"] = "initialize" });
        var answer = client.Answer(client.Control, id).Content;

        Assert.Equal((7, false), ((int)answer["request_seq"]!, (bool)answer["success"]!));
    }

    [Fact]
    public void A_heartbeat_comes_back_as_it_was()
    {
        client.Heartbeat.SendFrame("thump");

        Assert.True(client.Heartbeat.TryReceiveFrameString(KernelProcess.Patience, out var back));
        Assert.Equal("thump", back);
    }

    [Fact]
    public void Questions_are_answered_while_a_cell_runs()
    {
        var id = client.Execute("Console.WriteLine(\"asked\"); Console.ReadLine()", content => content["allow_stdin"] = true);
        var asked = client.Receive(client.Stdin);

        Assert.Equal("complete", client.Ask("is_complete_request", new JsonObject { ["code"] = "1" }).Status);
        Assert.Equal("ok", client.Ask("kernel_info_request").Status);
        // A frontend shows what it heard last: the cell still runs.
        client.Until(_ => client.Heard.Count(message => message.ParentId == id && message.State == "busy") == 3);
        Assert.Equal((id, "busy"), (client.Heard.Last().ParentId, client.Heard.Last().State));
        client.Send(client.Stdin, "input_reply", new JsonObject { ["value"] = "" }, (string?)asked.Header["msg_id"]);
        Assert.Equal("ok", client.Answer(client.Shell, id).Status);
    }

    public void Dispose() => client.Dispose();
}
