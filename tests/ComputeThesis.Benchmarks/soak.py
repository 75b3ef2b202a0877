#!/usr/bin/env python3
"""Whether a kernel lasts: memory over many cells, a frontend killed, messages that are none.

Usage: soak.py KERNEL [EXECUTES=2000] [MESSAGES=10000]   (started by the script soak beside it)
"""
import hashlib, hmac, json, os, queue, random, signal, subprocess, sys, time
import zmq
from kernel import Kernel

SHARP = ["1 + 1", "var again = {i};\nagain", "var text = string.Concat(Enumerable.Repeat(\"x\", 1000));\ntext.Length", "var bar = display({i});\nbar.Update({i} + 1);",
         "Console.WriteLine({i});", "Enumerable.Range(0, 50).Select(x => x * {i}).Sum()"]
SHARP_DECLARES, SNAKE_DECLARES = "record Pair(int Value);\nint Twice(int x) => 2 * x;\nTwice({i})", "class Pair: pass\ndef twice(x): return 2 * x\ntwice({i})"
FRAME, FIGURE = "yoy.ToFrame()", "Plot.Growth(yoy, highlight: \"Alibaba Cloud\")"
SHARP_FIRST = "#r \"nuget: ComputeThesis\"\nusing ComputeThesis;\nvar yoy = DataPackage.Bundled.CloudRevenue.At(Vintage.AsReported).YoY();"
SNAKE = ["1 + 1", "again = {i}\nagain", "text = 'x' * 1000\nlen(text)", "bar = display({i}, display_id=True)\nbar.update({i} + 1)", "print({i})", "sum(x * {i} for x in range(50))"]


def megabytes(process):
    """The memory of a process and of those it started."""
    with open(f"/proc/{process}/status") as status:
        own = next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024
    with open(f"/proc/{process}/task/{process}/children") as children:
        return own + sum(megabytes(int(child)) for child in children.read().split())


def last_cells(name, executes):
    """Cells of many kinds in one kernel: the memory after the warm-up and at the end."""
    with Kernel(name) as kernel:
        sharp = kernel.language() != "python"
        if sharp:
            wrong = [content for kind, content in kernel.execute(SHARP_FIRST) if kind == "error"]
            assert not wrong, wrong
        kinds, samples = SHARP if sharp else SNAKE, {}
        for i in range(1, executes + 1):
            if i % 50 == 0:
                code, fails = "throw new InvalidOperationException(\"meant\");" if sharp else "raise ValueError('meant')", True
            elif sharp and i % 25 == 0:
                code, fails = FRAME if i % 2 else FIGURE, False
            else:
                code, fails = kinds[i % len(kinds)].replace("{i}", str(i)), False
            said = kernel.execute(code)
            assert fails == any(kind == "error" for kind, _ in said), (i, code, said)
            if i % 100 == 0 or i == executes:
                samples[i] = megabytes(kernel.process)
        warm = min(samples, key=lambda i: abs(i - 300))
        growth = samples[executes] / samples[warm] - 1
        print("memory in MB after cells:", ", ".join(f"{i}: {most:.0f}" for i, most in samples.items()))
        print(f"{executes} cells: {samples[warm]:.0f} MB after {warm}, {samples[executes]:.0f} MB at the end, {growth:+.1%} (at most +10%)")
        return growth <= 0.10


def declare(name, executes):
    """Cells that declare the same type and method again, apart from the others: told, and no more, for what was declared may be in use."""
    with Kernel(name) as kernel:
        code, samples = SHARP_DECLARES if kernel.language() != "python" else SNAKE_DECLARES, []
        for i in range(1, executes + 1):
            wrong = [content for kind, content in kernel.execute(code.replace("{i}", str(i))) if kind == "error"]
            assert not wrong, wrong
            if i % (executes // 3) == 0:
                samples.append(megabytes(kernel.process))
        print(f"{executes} cells that declare a type and a method again: memory in MB after each third: {', '.join(f'{most:.0f}' for most in samples)}")


def frontend_killed(name):
    """A frontend that cannot say goodbye leaves no kernel behind, idle or busy."""
    well = True
    for busy, code in ("idle", "1 + 1"), ("busy", "while (true) { }" if name != "python3" else "while True: pass"):
        frontend = subprocess.Popen([sys.executable, "-c", "import sys, time\nfrom kernel import Kernel\nk = Kernel(sys.argv[1])\nprint(k.process, flush=True)\nk.client.execute(sys.argv[2])\ntime.sleep(600)", name, code],
                                    cwd=os.path.dirname(os.path.abspath(__file__)), stdout=subprocess.PIPE, text=True)
        process = int(frontend.stdout.readline())
        time.sleep(1)
        there = alive(process)
        frontend.kill()
        frontend.wait()
        began = time.monotonic()
        while alive(process) and time.monotonic() - began < 30:
            time.sleep(0.1)
        left = alive(process)
        print(f"a frontend killed while its kernel is {busy}: " + ("the kernel is left behind" if left else f"the kernel is gone after {time.monotonic() - began:.1f} s"))
        if left:
            os.kill(process, signal.SIGKILL)
        well = well and there and not left
    return well


def alive(process):
    try:
        with open(f"/proc/{process}/stat") as stat:
            return stat.read().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def strange_messages(name, count):
    """Messages that are malformed or wrongly signed, on both channels: the kernel does what it did before."""
    with Kernel(name) as kernel:
        python = kernel.language() == "python"
        kernel.execute("kept = 42" if python else "var kept = 42;")
        kernel.execute("kept")
        said = kernel.manager.get_connection_info()
        key, chance, context = said["key"], random.Random(485212), zmq.Context()
        sockets = []
        for channel in "shell_port", "control_port":
            socket = context.socket(zmq.DEALER)
            socket.connect(f"tcp://{said['ip']}:{said[channel]}")
            sockets.append(socket)
        samples = []
        for i in range(1, count + 1):
            sockets[i % 2].send_multipart(strange(i // 2, key, chance))
            if i % (count // 10) == 0:
                kernel.result("kept")
                samples.append(megabytes(kernel.process))
        # What was sent before is read before: the answers of both channels say that it is.
        answered = [kernel.result("kept"), kernel.complete("kep")[0][:1]]
        kernel.client.control_channel.send(kernel.client.session.msg("kernel_info_request", {}))
        try:
            kernel.client.get_control_msg(timeout=60)
            controlled = True
        except queue.Empty:
            controlled = False
        heard = []
        try:
            while True:
                heard.append(kernel.client.get_iopub_msg(timeout=1)["parent_header"].get("msg_type"))
        except queue.Empty:
            pass
        replies = sum(socket.poll(0) for socket in sockets)
        calm = controlled and answered[0] == ["42"] and "kep" in str(answered[1]) and not replies and all(kind in ("complete_request", "kernel_info_request") for kind in heard)
        print(f"{count} strange messages: {'nothing' if calm else 'something'} changed; kept is {answered[0]}, the control channel {'answers' if controlled else 'is dead'}, {len(heard)} other messages heard ({sorted(set(map(str, heard)))}), {replies} replies; memory in MB after each tenth: {', '.join(f'{most:.0f}' for most in samples)}")
        for socket in sockets:
            socket.close(0)
        # The first half fills what is cleared away but now and then.
        return calm and samples[-1] <= samples[4] * 1.10


def strange(i, key, chance):
    """One message that no client would send."""
    header = json.dumps(dict(msg_id=f"m{i}", username="u", session="s", date="2026-01-01T00:00:00Z", msg_type="execute_request", version="5.3")).encode()
    content = json.dumps(dict(code="kept = 666" + ("" if i % 2 else ";"), silent=False, store_history=True, user_expressions={}, allow_stdin=False)).encode()
    parts = [header, b"{}", b"{}", content]
    sign = lambda frames: hmac.new(key, b"".join(frames), hashlib.sha256).hexdigest().encode()
    noise = lambda most: chance.randbytes(chance.randrange(most))
    match i % 10:
        case 0: return [b"<IDS|MSG>", b"0" * 64, *parts]                                  # a wrong signature
        case 1: return [b"<IDS|MSG>", b"", *parts]                                        # none
        case 2: return [b"<IDS|MSG>", sign(parts)[:-1], *parts]                           # one cut short
        case 3: return [b"<IDS|MSG>", sign(parts), *parts[:-1], content.replace(b"666", b"667")]  # one of another message
        case 4: return [noise(200) for _ in range(chance.randrange(1, 9))]                # noise
        case 5: return [b"<IDS|MSG>"]                                                     # nothing after the mark
        case 6: return [b"<IDS|MSG>", sign(parts[:2]), *parts[:2]]                        # too few parts
        case 7: return [sign(parts), *parts]                                              # no mark
        case 8: return [b"<IDS|MSG>", hmac.new(b"guess", b"".join(parts), hashlib.sha256).hexdigest().encode(), *parts]  # another key
        case _: return [b"<IDS|MSG>", b"\xff" + noise(40), noise(100), noise(100), noise(100), noise(100_000 if i % 100 == 9 else 100)]


if __name__ == "__main__":
    name = sys.argv[1]
    executes, messages = (int(a) for a in (sys.argv[2:4] + ["2000", "10000"][len(sys.argv) - 2:]))
    wells = [strange_messages(name, messages), frontend_killed(name), last_cells(name, executes)]
    declare(name, 300)
    sys.exit(0 if all(wells) else 1)
