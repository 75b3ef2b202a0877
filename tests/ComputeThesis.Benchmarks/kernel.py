#!/usr/bin/env python3
"""How soon a kernel answers, in turn with ipykernel's: its start to the result of 1+1, its first completion, and fifty more.

Usage: kernel.py KERNEL [RUNS=5]   (started by the script kernel beside it)
"""
import statistics, sys, time
from jupyter_client import KernelManager

SHARP = ("#r \"nuget: ComputeThesis\"\nusing ComputeThesis;\nvar data = DataPackage.Bundled;\nvar yoy = data.CloudRevenue.At(Vintage.AsReported).YoY();",
         ["data.", "data.CloudRevenue.", "Plot.", "Console.Wr", "yoy.", "Vintage.", "data.Claims.", "data.Prices.", "yoy.ToFrame().", "EventStudyDesign."])
SNAKE = ("import json, os\ndata = {'a': [1, 2]}\nyoy = 'text'",
         ["data.", "data['a'].", "os.", "print", "yoy.", "json.", "os.path.", "yoy.upper().", "str.", "dict."])


class Kernel:
    """A kernel and one client of it, which it ends with."""

    def __init__(self, name):
        self.began = time.perf_counter()
        self.manager = KernelManager(kernel_name=name)
        self.manager.start_kernel()
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=60)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)

    @property
    def process(self):
        return self.manager.provisioner.pid

    def execute(self, code):
        """What iopub says of one cell, by type, until the kernel is idle again."""
        asked = self.client.execute(code)
        said = []
        while True:
            message = self.client.get_iopub_msg(timeout=120)
            if message["parent_header"].get("msg_id") != asked:
                continue
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                break
            said.append((message["msg_type"], message["content"]))
        while self.client.get_shell_msg(timeout=120)["parent_header"].get("msg_id") != asked:
            pass
        return said

    def result(self, code):
        return [content["data"]["text/plain"] for kind, content in self.execute(code) if kind == "execute_result"]

    def complete(self, code):
        """The names offered at the end of the code, and the seconds until they came."""
        began = time.perf_counter()
        asked = self.client.complete(code, len(code))
        while (reply := self.client.get_shell_msg(timeout=60))["parent_header"].get("msg_id") != asked:
            pass
        return reply["content"]["matches"], time.perf_counter() - began

    def language(self):
        asked = self.client.kernel_info()
        while (reply := self.client.get_shell_msg(timeout=60))["parent_header"].get("msg_id") != asked:
            pass
        return reply["content"]["language_info"]["name"]


def start_to_result(name):
    with Kernel(name) as kernel:
        assert kernel.result("1+1") == ["2"], "1+1 is not 2"
        return time.perf_counter() - kernel.began


def completions(name):
    with Kernel(name) as kernel:
        before, ends = SNAKE if kernel.language() == "python" else SHARP
        failed = [content for kind, content in kernel.execute(before) if kind == "error"]
        assert not failed, failed
        names, first = kernel.complete(ends[0])
        assert names, f"nothing is offered after {ends[0]}"
        after = []
        # Half of the fifty within something longer, as cells are.
        for i in range(50):
            code = ends[i % len(ends)] if i % 2 else f"var v{i} = 1;\n".replace("var ", "" if before is SNAKE[0] else "var ") + ends[(i // 2) % len(ends)]
            names, took = kernel.complete(code)
            assert names, f"nothing is offered after {code}"
            after.append(took)
        return first, after


if __name__ == "__main__":
    name, runs = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 5
    pairs = [(start_to_result(name), start_to_result("python3")) for _ in range(runs)]
    ours, peer = (statistics.median(pair[i] for pair in pairs) for i in (0, 1))
    print(f"start to first result: {ours:.2f} s against ipykernel's {peer:.2f} s, {ours - peer:+.2f} s (at most +0.50)")
    measured = [completions(name) for _ in range(max(1, runs // 2))]
    print(f"first completion: {1000 * statistics.median(first for first, _ in measured):.0f} ms (under 1000)")
    later = [took for _, after in measured for took in after]
    print(f"later completions: {1000 * statistics.median(later):.0f} ms in the median of {len(later)}, {1000 * max(later):.0f} ms at most (median under 150)")
