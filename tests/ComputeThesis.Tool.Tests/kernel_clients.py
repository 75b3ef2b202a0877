"""Drives an installed kernel as Jupyter's own clients do. Writes a line of JSON for each thing tried: its name, and what went wrong or null.

Usage: kernel_clients.py KERNEL [NAME ...]
"""
import json
import os
import re
import select
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from queue import Empty

import nbformat
from jupyter_client.manager import KernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

LIMIT = 60
KERNEL = sys.argv[1]
TRIED = []


def tried(function):
    TRIED.append(function)
    return function


def want(found, expected, what="it"):
    assert found == expected, f"{what}: found {found!r}, expected {expected!r}"


class Kernel:
    """A kernel with a client; ended when the block ends, whatever happened in it."""

    def __init__(self):
        self.manager = KernelManager(kernel_name=KERNEL)
        self.manager.start_kernel()
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=LIMIT)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.client.stop_channels()
        if self.manager.has_kernel:
            self.manager.shutdown_kernel(now=True)

    @property
    def pid(self):
        return self.manager.provisioner.process.pid

    def start(self, code, **options):
        """Sends a cell and waits until it runs."""
        sent = self.client.execute(code, **options)
        self.until(sent, lambda message: message["msg_type"] == "execute_input")
        return sent

    def until(self, sent, holds, seen=None):
        """The next message on iopub to a request that holds; those before it are put into seen."""
        end = time.monotonic() + LIMIT
        while True:
            message = self.client.get_iopub_msg(timeout=max(0.01, end - time.monotonic()))
            if message["parent_header"].get("msg_id") != sent:
                continue
            if seen is not None:
                seen.append(message)
            if holds(message):
                return message

    def rest(self, sent):
        """All messages up to the end of a request, and its reply."""
        seen = []
        self.until(sent, is_idle, seen)
        return seen, self.reply(self.client.get_shell_msg, sent)

    @staticmethod
    def reply(receive, sent):
        while True:
            message = receive(timeout=LIMIT)
            if message["parent_header"].get("msg_id") == sent:
                return message["content"]

    def run(self, code, **options):
        return self.rest(self.client.execute(code, **options))

    def text(self, code):
        """What a cell shows as its value."""
        seen, reply = self.run(code)
        want(reply["status"], "ok", code)
        return next((m["content"]["data"]["text/plain"] for m in seen if m["msg_type"] == "execute_result"), None)

    def ask(self, kind, content):
        """A request on the control or shell channel that the client has no method for."""
        message = self.client.session.msg(kind, content)
        self.client.shell_channel.send(message)
        return self.reply(self.client.get_shell_msg, message["header"]["msg_id"])


class Shared:
    """One kernel for all that leave it as they found it; another when something went wrong."""

    kernel = None

    def __enter__(self):
        Shared.kernel = Shared.kernel or Kernel()
        return Shared.kernel

    def __exit__(self, problem, *_):
        if problem is not None:
            Shared.end()

    @staticmethod
    def end():
        if Shared.kernel is not None:
            Shared.kernel.__exit__()
            Shared.kernel = None


def is_idle(message):
    return message["msg_type"] == "status" and message["content"]["execution_state"] == "idle"


def streams(seen, name="stdout"):
    return "".join(m["content"]["text"] for m in seen if m["msg_type"] == "stream" and m["content"]["name"] == name)


def of_type(seen, kind):
    return [m for m in seen if m["msg_type"] == kind]


def eventually(holds, what):
    end = time.monotonic() + LIMIT
    while not holds():
        assert time.monotonic() < end, f"{what}: not within {LIMIT} s"
        time.sleep(0.05)


def is_alive(pid):
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@tried
def it_says_what_it_is():
    with Shared() as kernel:
        info = kernel.reply(kernel.client.get_shell_msg, kernel.client.kernel_info())
        want((info["status"], info["language_info"]["name"], info["language_info"]["file_extension"]), ("ok", "C#", ".cs"))
        assert tuple(map(int, info["protocol_version"].split(".")[:2])) >= (5, 3), info["protocol_version"]
        assert kernel.client.hb_channel.is_beating(), "the heart does not beat"


@tried
def text_arrives_before_the_cell_has_ended():
    with Shared() as kernel, tempfile.TemporaryDirectory() as folder:
        go = os.path.join(folder, "go")
        sent = kernel.start(f'Console.WriteLine("first"); while (!System.IO.File.Exists("{go}")) System.Threading.Thread.Sleep(5); Console.WriteLine("second"); Console.Error.WriteLine("third");')
        message = kernel.until(sent, lambda m: m["msg_type"] == "stream")
        want(message["content"], {"name": "stdout", "text": "first\n"})
        open(go, "w").close()
        seen, reply = kernel.rest(sent)
        want((streams(seen), streams(seen, "stderr"), reply["status"]), ("second\n", "third\n", "ok"))


@tried
def a_value_is_shown_in_its_forms_and_counted():
    with Shared() as kernel:
        kernel.run("var a = 20;")
        seen, reply = kernel.run('#r "nuget: ComputeThesis"\nusing ComputeThesis;\nDataPackage.Bundled')
        [result] = of_type(seen, "execute_result")
        want(set(result["content"]["data"]), {"text/html", "text/plain"})
        want(result["content"]["execution_count"], reply["execution_count"], "the count")
        want(kernel.text("a + 1"), "21")
        seen, _ = kernel.run("a + 1", silent=True)
        want(of_type(seen, "execute_result"), [], "a silent cell")


@tried
def a_display_is_updated_in_place():
    with Shared() as kernel:
        seen, _ = kernel.run('var bar = display("10%"); bar.Update("20%");')
        [shown], [updated] = of_type(seen, "display_data"), of_type(seen, "update_display_data")
        want(updated["content"]["data"]["text/plain"], "20%")
        assert shown["content"]["transient"]["display_id"] == updated["content"]["transient"]["display_id"], (shown, updated)
        seen, _ = kernel.run('bar.Update("30%");')
        want([m["content"]["data"]["text/plain"] for m in of_type(seen, "update_display_data")], ["30%"], "a later cell")


@tried
def a_name_is_completed():
    with Shared() as kernel:
        kernel.run("var answerOfAll = 42;")
        client = kernel.client
        content = kernel.reply(client.get_shell_msg, client.complete("Console.Wri", 11))
        want((content["status"], content["cursor_start"], content["cursor_end"]), ("ok", 8, 11))
        assert {"Write", "WriteLine"} <= set(content["matches"]), content["matches"]
        content = kernel.reply(client.get_shell_msg, client.complete("1 + answ", 8))
        assert "answerOfAll" in content["matches"], content["matches"]


@tried
def a_name_is_explained():
    with Shared() as kernel:
        content = kernel.reply(kernel.client.get_shell_msg, kernel.client.inspect("Console.WriteLine", 12))
        want((content["status"], content["found"]), ("ok", True))
        assert "WriteLine" in content["data"]["text/plain"], content
        content = kernel.reply(kernel.client.get_shell_msg, kernel.client.inspect("   ", 1))
        want((content["status"], content["found"]), ("ok", False), "blanks")


@tried
def a_cell_is_known_to_be_complete_or_not():
    with Shared() as kernel:
        found = {code: kernel.reply(kernel.client.get_shell_msg, kernel.client.is_complete(code))["status"] for code in ["1 + 1", "if (true) {", "var a = );"]}
        want(found, {"1 + 1": "complete", "if (true) {": "incomplete", "var a = );": "invalid"})


def interrupted(code):
    with Shared() as kernel:
        kernel.run("var kept = 5;")
        sent = kernel.start(code)
        kernel.manager.interrupt_kernel()
        seen, reply = kernel.rest(sent)
        want(reply["status"], "error", code)
        assert of_type(seen, "error"), seen
        want(kernel.text("kept + 1"), "6", "afterwards")
        want(kernel.manager.is_alive(), True)


@tried
def a_loop_is_interrupted():
    interrupted("while (true) { }")


@tried
def a_sleep_is_interrupted():
    interrupted("System.Threading.Thread.Sleep(-1);")


@tried
def a_delay_is_interrupted():
    interrupted("await Task.Delay(-1);")


@tried
def a_signal_interrupts_the_cell_and_not_the_kernel():
    with Kernel() as kernel:
        sent = kernel.start("while (true) { }")
        os.kill(kernel.pid, signal.SIGINT)
        _, reply = kernel.rest(sent)
        want(reply["status"], "error")
        os.kill(kernel.pid, signal.SIGINT)
        os.kill(kernel.pid, signal.SIGINT)
        # One of them may come as late as this.
        eventually(lambda: kernel.run("1 + 1")[1]["status"] == "ok", "the kernel goes on")


@tried
def what_waits_behind_an_interrupted_or_failed_cell_is_not_run():
    with Shared() as kernel:
        first = kernel.start("while (true) { }")
        second = kernel.client.execute('Console.WriteLine("ran");')
        kernel.manager.interrupt_kernel()
        want(kernel.reply(kernel.client.get_shell_msg, first)["status"], "error")
        reply = kernel.reply(kernel.client.get_shell_msg, second)
        assert reply["status"] in ("error", "aborted"), reply
        want(kernel.text("1 + 1"), "2", "afterwards")


@tried
def a_line_is_asked_for():
    with Shared() as kernel:
        sent = kernel.client.execute('var name = Console.ReadLine(); $"hello {name}"', allow_stdin=True)
        want(kernel.client.get_stdin_msg(timeout=LIMIT)["msg_type"], "input_request")
        kernel.client.input("Ada")
        seen, _ = kernel.rest(sent)
        want([m["content"]["data"]["text/plain"] for m in of_type(seen, "execute_result")], ["hello Ada"])


@tried
def where_nobody_answers_a_cell_does_not_wait():
    with Shared() as kernel:
        seen, reply = kernel.run("Console.ReadLine() is null", allow_stdin=False)
        assert reply["status"] == "error" or of_type(seen, "execute_result"), seen


@tried
def an_error_names_the_line_of_the_cell():
    with Shared() as kernel:
        seen, reply = kernel.run("var zero = 0;\n\nvar x = 1 / zero;")
        [error] = of_type(seen, "error")
        want(reply["status"], "error")
        assert "DivideByZeroException" in error["content"]["ename"], error["content"]
        trace = re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(error["content"]["traceback"]))
        assert re.search(r"line 3\b", trace), trace
        seen, reply = kernel.run("var a = 1;\nvar b = nothing;")
        trace = re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(of_type(seen, "error")[0]["content"]["traceback"]))
        assert "CS0103" in trace and "nothing" in trace, trace


@tried
def widgets_are_refused_in_good_order():
    with Shared() as kernel:
        want(kernel.ask("comm_info_request", {"target_name": "jupyter.widget"}), {"status": "ok", "comms": {}})
        message = kernel.client.session.msg("comm_open", {"comm_id": "c1", "target_name": "jupyter.widget", "data": {}})
        kernel.client.shell_channel.send(message)
        closed = kernel.until(message["header"]["msg_id"], lambda m: m["msg_type"] == "comm_close")
        want(closed["content"]["comm_id"], "c1")
        want(kernel.text("1 + 1"), "2", "afterwards")


@tried
def history_is_told():
    with Shared() as kernel:
        kernel.run("1 + 1")
        kernel.run("2 + 2")
        content = kernel.reply(kernel.client.get_shell_msg, kernel.client.history(raw=True, output=False, hist_access_type="tail", n=5))
        want(content["status"], "ok")
        assert isinstance(content["history"], list), content


@tried
def shutdown_ends_the_process():
    with Kernel() as kernel:
        pid = kernel.pid
        kernel.run("new System.Threading.Thread(() => System.Threading.Thread.Sleep(-1)).Start();")
        reply = kernel.reply(kernel.client.get_control_msg, kernel.client.shutdown())
        want((reply["status"], reply["restart"]), ("ok", False))
        eventually(lambda: not kernel.manager.is_alive() and not is_alive(pid), "the process ends")


@tried
def a_restart_forgets_and_goes_on():
    with Kernel() as kernel:
        pid = kernel.pid
        kernel.run("var forgotten = 1;")
        kernel.manager.restart_kernel()
        kernel.client.wait_for_ready(timeout=LIMIT)
        want(kernel.run("forgotten")[1]["status"], "error")
        want(kernel.text("40 + 2"), "42")
        eventually(lambda: not is_alive(pid), "the first process ends")


@tried
def two_kernels_do_not_hear_each_other():
    with Kernel() as one, Kernel() as other:
        running = one.start("var me = \"one\"; while (true) { }")
        want(other.run("var me = \"other\";")[1]["status"], "ok")
        want(other.text("me"), "other")
        one.manager.interrupt_kernel()
        want(one.rest(running)[1]["status"], "error")
        want(one.text("1 + 1"), "2")


@tried
def a_killed_frontend_leaves_no_process():
    frontend = subprocess.Popen([sys.executable, __file__, KERNEL, "--hold"], stdout=subprocess.PIPE, text=True)
    pid = int(frontend.stdout.readline())
    assert is_alive(pid)
    frontend.kill()
    frontend.wait()
    eventually(lambda: not is_alive(pid), "the kernel ends")


def hold():
    with Kernel() as kernel:
        kernel.start("while (true) { }")
        print(kernel.pid, flush=True)
        signal.pause()


@tried
def nbclient_runs_a_notebook_and_tells_a_failure():
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code) for code in ['var a = 40;\nConsole.WriteLine("text");', "a + 2", 'throw new InvalidOperationException("as meant");', "1"]])
    try:
        NotebookClient(notebook, kernel_name=KERNEL, timeout=LIMIT).execute()
        raise AssertionError("the failure was not told")
    except CellExecutionError as failure:
        want((failure.ename, failure.evalue), ("System.InvalidOperationException", "as meant"))
    nbformat.validate(notebook)
    first, second, third, fourth = notebook.cells
    want(first.outputs, [{"output_type": "stream", "name": "stdout", "text": "text\n"}])
    want(second.outputs[0].data["text/plain"], "42")
    want((third.outputs[0].output_type, fourth.outputs), ("error", []))


@tried
def a_display_of_an_earlier_cell_is_updated_in_the_notebook_too():
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code) for code in ['var bar = display("10%");', 'bar.Update("30%");']])
    NotebookClient(notebook, kernel_name=KERNEL, timeout=LIMIT).execute()
    want([[output.data["text/plain"] for output in cell.outputs] for cell in notebook.cells], [["30%"], []])


@tried
def the_console_of_jupyter_shows_what_was_typed():
    import pty
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ["TERM"] = "xterm"
        os.execv(sys.executable, [sys.executable, "-m", "jupyter_console", "--kernel", KERNEL, "--simple-prompt"])
    said = ""

    def read_until(text):
        nonlocal said
        end = time.monotonic() + LIMIT
        while not re.search(text, said):
            assert time.monotonic() < end, f"{text} did not come, but {said!r}"
            if select.select([terminal], [], [], 0.2)[0]:
                said += os.read(terminal, 65536).decode(errors="replace")

    try:
        read_until(r"In \[1\]: ")
        os.write(terminal, b"40+2\n")
        read_until(r"Out\[1\]: 42")
        read_until(r"In \[2\]: ")
        # The end of the input, as Ctrl-D gives it.
        os.write(terminal, b"\x04")
        read_until(r"really want to exit")
        os.write(terminal, b"y\n")
        end = time.monotonic() + LIMIT
        while os.waitpid(pid, os.WNOHANG)[0] == 0:
            assert time.monotonic() < end, f"it did not end: {said!r}"
            if select.select([terminal], [], [], 0.05)[0]:
                try:
                    said += os.read(terminal, 65536).decode(errors="replace")
                except OSError:
                    # The terminal goes with the process.
                    os.waitpid(pid, 0)
                    break
    except BaseException:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        raise


if __name__ == "__main__":
    if "--hold" in sys.argv:
        hold()
    for one in TRIED:
        if len(sys.argv) > 2 and one.__name__ not in sys.argv[2:]:
            continue
        problem = None
        try:
            one()
        except Empty:
            problem = "no message came\n" + traceback.format_exc()
        except Exception:
            problem = traceback.format_exc()
        print(json.dumps({"name": one.__name__, "problem": problem}), flush=True)
    Shared.end()
